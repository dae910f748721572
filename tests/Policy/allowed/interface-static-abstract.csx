// value: 4
interface IModel { static abstract int Make(); }
struct M : IModel { public static int Make() => 4; }
int Use<T>() where T : IModel => T.Make();
Use<M>()
