PATH=/nowhere
