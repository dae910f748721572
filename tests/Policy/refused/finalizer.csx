// refused: a finalizer
class Late { «~Late»() { } }
