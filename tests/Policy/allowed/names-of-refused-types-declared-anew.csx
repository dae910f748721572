// value: 3
class File { public static int Delete() => 1; }
int Environment = 2;
File.Delete() + Environment
