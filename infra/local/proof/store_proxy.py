"""Stands between the functions and S3, and can refuse, hold back, and say which process is asking."""
import contextlib
import http.client
import select
import socket
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

BODILESS = ("transfer-encoding", "content-length", "connection")


class Fault:
    """What happens to the requests that `matches(method, path)` names, the first `times` of them."""

    def __init__(self, matches, times=1):
        self.matches = matches
        self.left = times
        self.seen = 0
        self.lock = threading.Lock()
        self.met = threading.Event()
        self.ports = []

    def takes(self, method, path):
        with self.lock:
            if self.left == 0 or not self.matches(method, path):
                return False
            self.left -= 1
            self.seen += 1
            return True


class Refuse(Fault):
    """Answers as S3 does when it is asked too much (503), or as it is told to."""

    def __init__(self, matches, times, status=503, code="SlowDown"):
        super().__init__(matches, times)
        self.status = status
        self.body = f"<Error><Code>{code}</Code><Message>refused for the proof</Message></Error>".encode()

    def apply(self, handler):
        self.met.set()
        handler.answer(self.status, {"Content-Type": "application/xml"}, self.body)
        return True


class Hold(Fault):
    """Waits until it is released, then lets the request pass, unless who asked was killed meanwhile."""

    def __init__(self, matches, times=1):
        super().__init__(matches, times)
        self.released = threading.Event()

    def apply(self, handler):
        self.ports.append(handler.client_address[1])
        self.met.set()
        self.released.wait(120)
        return handler.is_left()


class StoreProxy:
    def __init__(self, endpoint):
        self.upstream = urlsplit(endpoint)
        self.faults = []
        self.asked = 0
        proxy = self

        class Handler(ProxyHandler):
            owner = proxy

        self.server = QuietServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.port = self.server.server_port

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def add(self, fault):
        self.faults.append(fault)
        return fault

    def remove(self, fault):
        self.faults.remove(fault)

    def close(self):
        self.server.shutdown()
        self.server.server_close()


class QuietServer(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_):
        pass  # a function that was killed does not hear its answer


class ProxyHandler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1
    owner = None

    def log_message(self, *_):
        pass

    def is_left(self):
        """Whether the other end of the connection was closed."""
        readable, _, _ = select.select([self.connection], [], [], 0)
        try:
            return bool(readable) and self.connection.recv(1, socket.MSG_PEEK) == b""
        except ConnectionError:
            return True

    def forward(self):
        self.owner.asked += 1
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        fault = next((each for each in list(self.owner.faults) if each.takes(self.command, self.path)), None)
        if fault and fault.apply(self):
            return  # answered, or nobody is there to be answered
        upstream = http.client.HTTPConnection(self.owner.upstream.hostname, self.owner.upstream.port)
        with contextlib.closing(upstream):
            upstream.putrequest(self.command, self.path, skip_host=True, skip_accept_encoding=True)
            for name, value in self.headers.items():
                if name.lower() not in ("connection", "expect"):
                    upstream.putheader(name, value)
            upstream.endheaders(body or None)
            got = upstream.getresponse()
            self.answer(got.status, dict(got.getheaders()), got.read(), got.getheader("Content-Length"))

    do_GET = do_PUT = do_POST = do_HEAD = do_DELETE = forward

    def answer(self, status, headers, body, length=None):
        self.send_response_only(status)
        for name, value in headers.items():
            if name.lower() not in BODILESS:
                self.send_header(name, value)
        # An answer to HEAD has the length of what it has not.
        self.send_header("Content-Length", length if self.command == "HEAD" and length else str(len(body)))
        self.end_headers()
        self.wfile.write(body)
