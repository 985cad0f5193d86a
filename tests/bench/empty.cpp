// A C++ program that does nothing: what starting and ending any process costs on this machine.

int main() {}
