// refused: System.Text.Json.JsonSerializer
object Get() => «System.Text.Json.JsonSerializer».Deserialize<object>("1");
