"""Trains, exports, calibrates and measures Headwater's detector."""
