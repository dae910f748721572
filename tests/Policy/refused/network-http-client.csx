// refused: System.Net.Http.HttpClient
new «System.Net.Http.HttpClient»().GetStringAsync("http://x").Result
