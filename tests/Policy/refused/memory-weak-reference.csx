// refused: System.WeakReference
new «WeakReference»(null)
