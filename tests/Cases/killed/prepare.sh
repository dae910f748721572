# Ends the block's worker by hand once it has been at work for a second.
signal=KILL
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
