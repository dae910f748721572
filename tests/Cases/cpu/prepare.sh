# Does what the system does to a worker that has used up its time, half an hour, once it has been at work for a second.
signal=XCPU
end_worker()
{
    until worker=$(pgrep -P $$ -f answer-key-worker) && ticks=($(< /proc/$worker/stat)) && [ ${ticks[13]} -gt 100 ]
    do
        sleep 0.1
    done
    kill -$signal $worker
}
end_worker 2> /dev/null &
# The sandbox would stand between the worker and us.
PATH=/nowhere
