// refused: a finalizer
class S { protected virtual void «Finalize»() { } }
