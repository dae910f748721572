// refused: System.Threading.ThreadPool
«System.Threading.ThreadPool».QueueUserWorkItem(_ => { });
