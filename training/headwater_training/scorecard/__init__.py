"""The scorecard: which texts it is measured on, the figures, the tables, the plot."""
