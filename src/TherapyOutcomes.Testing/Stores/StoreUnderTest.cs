using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Testing;

/// <summary>
/// Represents the content of one store for one clause of <see cref="StoreConformance"/>. It is empty at first and removed when it is
/// disposed.
/// </summary>
/// <remarks>
/// Derive from this class to test your own store. The kit creates one instance for each clause and opens every store before the first
/// concurrent call, so <see cref="OpenAsync"/> is never called from two threads at once.
/// </remarks>
public abstract class StoreUnderTest : IAsyncDisposable
{
    /// <summary>Opens a store over this content.</summary>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>
    /// The store. A thread-safe store may return the same instance every time. A store that belongs to a scope returns a new instance, which the
    /// kit uses from one caller at a time. The kit does not dispose the instances; dispose them in <see cref="DisposeAsync"/>.
    /// </returns>
    public abstract ValueTask<IRecordStore> OpenAsync(CancellationToken cancellationToken);

    /// <summary>Disposes the stores that were opened and removes the content.</summary>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
