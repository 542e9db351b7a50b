using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Testing;

/// <summary>Represents the content of one store for one clause of <see cref="StoreConformance"/>: empty at first, and gone when disposed.</summary>
/// <remarks>
/// Derive from it to test a store of your own. The kit makes one for each clause and opens every instance before the first concurrent
/// call, so <see cref="OpenAsync"/> is never called from two threads at once.
/// </remarks>
public abstract class StoreUnderTest : IAsyncDisposable
{
    /// <summary>Opens an instance over this content.</summary>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>
    /// A store that is thread-safe may return the same instance every time. A store that belongs to a scope returns a new one, and
    /// the kit uses each from one caller at a time. The kit disposes no instance: do so in <see cref="DisposeAsync"/>.
    /// </returns>
    public abstract ValueTask<IRecordStore> OpenAsync(CancellationToken cancellationToken);

    /// <summary>Disposes the instances that were opened and removes the content.</summary>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
