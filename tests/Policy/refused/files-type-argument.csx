// refused: System.IO.FileInfo
List<«System.IO.FileInfo»> files = new();
