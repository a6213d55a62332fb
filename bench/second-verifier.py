"""Says what other verifiers make of signed files, one JSON object a line. Started by second-verifier.ts.

Usage: python second-verifier.py ROOT.pem FILE...
"""

import json
import mimetypes
import sys
from pathlib import Path

mimetypes.add_type("image/webp", ".webp")
# The lists that the extension has, for the verifier that brings none.
TRUST = "\n".join(
    file.read_text() for file in (Path(__file__).parent.parent / "lib/credentials/trust").glob("*.pem")
)
PURPOSES = "\n".join(["1.3.6.1.5.5.7.3.4", "1.3.6.1.5.5.7.3.36", "1.3.6.1.5.5.7.3.8", "1.3.6.1.4.1.62558.2.1"])


def encypher(file: Path, kind: str, root: str) -> dict:
    import encypher_c2pa

    report = encypher_c2pa.verify(file.read_bytes(), kind, trust_pem=root, telemetry=False, online=False)
    return {"present": report["present"], "state": report["validation_state"]}


def c2pa_python(file: Path, kind: str, root: str) -> dict | None:
    if kind.startswith("text/"):
        return None
    import c2pa

    settings = {
        "trust": {"trust_anchors": root, "trust_config": PURPOSES},
        "verify": {"verify_trust": True, "remote_manifest_fetch": False, "ocsp_fetch": False},
    }
    context = c2pa.Context.builder().with_settings(c2pa.Settings.from_json(json.dumps(settings))).build()
    try:
        with c2pa.Reader(kind, file.open("rb"), context=context) as reader:
            return {"present": True, "state": json.loads(reader.json())["validation_state"]}
    except c2pa.C2paError as error:
        remote = "Remote" in str(error) or "remote" in str(error)
        return {"present": remote, "state": "Remote" if remote else "None"}


root = Path(sys.argv[1]).read_text() + TRUST
for name in sys.argv[2:]:
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    answers = {}
    for verifier in (encypher, c2pa_python):
        try:
            answers[verifier.__name__] = verifier(Path(name), kind, root)
        except ImportError:
            answers[verifier.__name__] = None
    print(json.dumps({"file": Path(name).name, **answers}))
