"""One person's rights need none of the heavy tools that a population needs."""

import subprocess
import sys


def test_computing_and_explaining_one_person_loads_neither_arrays_nor_framework() -> None:
    program = (
        "import sys\n"
        "from cpa.legislation.cpf.career import explain\n"
        "list(explain([], year=2024).sentences())\n"
        "print(sorted({'numpy', 'pyarrow', 'django'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
