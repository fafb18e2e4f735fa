"""Failures a person at the command line can do something about. Their message is all that is shown.

CommandFailed
├── AlreadyRunning    another process uses the data folder
├── DataFolderRefused the data folder cannot be written
├── PortTaken         something else listens there
├── AddressRefused    nothing may listen there
├── StartFailed       the system did not get ready
├── ApiRefused        the HTTP API answered with a problem
├── Unreachable       nothing answers at the address
├── NatsServerMissing no nats-server beside this interpreter nor on the PATH
├── NoFreePort        nothing to listen on
└── ConceptNotMade    it failed or was cancelled
"""


class CommandFailed(Exception):
    exit_code = 1


class AlreadyRunning(CommandFailed):
    pass


class DataFolderRefused(CommandFailed):
    pass


class PortTaken(CommandFailed):
    pass


class AddressRefused(CommandFailed):
    pass


class StartFailed(CommandFailed):
    pass


class NatsServerMissing(CommandFailed):
    pass


class NoFreePort(CommandFailed):
    pass


class ConceptNotMade(CommandFailed):
    pass


class Unreachable(CommandFailed):
    pass


class ApiRefused(CommandFailed):
    """`status` and `code` are the problem's; 0 and empty where the answer was none."""

    def __init__(self, message: str, *, status: int = 0, code: str = "") -> None:
        super().__init__(message)
        self.status = status
        self.code = code
