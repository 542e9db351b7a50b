using TherapyOutcomes.Storage;

namespace TherapyOutcomes.EntityFrameworkCore.Grouping;

/// <summary>A batch that waits while others are written.</summary>
internal sealed class QueuedBatch(AppendBatch batch)
{
    private readonly TaskCompletionSource<Turn> _turn = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public AppendBatch Batch => batch;

    /// <summary>The number of its events.</summary>
    public int Events { get; } = batch.Appends.Sum(append => append.Events.Length);

    /// <summary>Ends when the caller of the batch has its answer, or has something to do.</summary>
    public Task<Turn> Turn => _turn.Task;

    /// <summary>Tells the caller what becomes of the batch.</summary>
    /// <returns>True if the caller still waits; otherwise, false.</returns>
    public bool TryTell(Turn turn) => _turn.TrySetResult(turn);

    public void Fail(Exception exception) => _turn.TrySetException(exception);

    public void Cancel(CancellationToken cancellationToken) => _turn.TrySetCanceled(cancellationToken);
}
