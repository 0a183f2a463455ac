"""Checks that each size of foundation.yaml keeps both sides within their databases' connections."""

import pathlib
import re
import sys

from cfnlint.decode.cfn_yaml import load

SPARE = 5  # for RDS and a person with psql

sizes = load("deploy/foundation.yaml")["Mappings"]["Sizes"]
service = load("deploy/container.yaml")["Resources"]["Service"]["Properties"]
percent = service["DeploymentConfiguration"]["MaximumPercent"]
web_xml = pathlib.Path("ee-app/src/main/webapp/WEB-INF/web.xml").read_text()
pool = int(re.search(r"<max-pool-size>(\d+)<", web_xml).group(1))
failed = ""

for name, size in sizes.items():
    tasks = size["MaxTasks"] * percent // 100  # a deployment starts the new ones before it stops the old
    needed = tasks * pool + size["Concurrency"] + SPARE
    most = size["MaxConnections"]
    print(f"{name}: {tasks} tasks x {pool} + {size['Concurrency']} environments + {SPARE} spare = {needed} of {most}")
    if needed > most:
        failed = f"size {name} may open more connections than its databases have"

sys.exit(failed or None)
