namespace TherapyOutcomes.EntityFrameworkCore;

/// <content>Contains the end of a store that writes in groups.</content>
public sealed partial class EntityFrameworkStore<TContext>
{
    /// <summary>
    /// With <see cref="StoreMode.GroupCommit"/>, takes no more batches, and waits until those that callers have handed over are written. Reads still work.
    /// In other modes, does nothing: there, contexts and factories are the host's.
    /// </summary>
    /// <returns>A task that ends when nothing waits any more.</returns>
    public ValueTask DisposeAsync() => _groups is null ? ValueTask.CompletedTask : new ValueTask(_groups.DrainAsync());

    /// <summary>
    /// With <see cref="StoreMode.GroupCommit"/>, takes no more batches. It doesn't wait: those that callers have handed over are still written while the
    /// process lives. In other modes, does nothing.
    /// </summary>
    public void Dispose() => _groups?.Close();
}
