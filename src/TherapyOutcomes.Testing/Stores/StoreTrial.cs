using System.Collections.Immutable;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Testing;

/// <summary>Represents one caller of a store in a clause. It has its own instance of the store and the calls that clauses make.</summary>
internal sealed partial class StoreTrial(StoreUnderTest subject, IRecordStore store, TimeSpan feedDelay, CancellationToken cancellationToken)
{
    public IRecordStore Store => store;

    public IRecordCatalog Catalog => (IRecordCatalog)store;

    public IWorklistStore Worklist => (IWorklistStore)store;

    public IRecordKeyStore Keys => (IRecordKeyStore)store;

    public IStoreInspection Inspection => (IStoreInspection)store;

    public IEventFeedStore Feed => (IEventFeedStore)store;

    public IAccessLogStore AccessLog => (IAccessLogStore)store;

    public CancellationToken Token => cancellationToken;

    /// <summary>Opens another caller over the same content.</summary>
    public async Task<StoreTrial> OpenAsync() => new(subject, await subject.OpenAsync(cancellationToken), feedDelay, cancellationToken);

    /// <summary>Opens several callers one after the other, so that opening them does not cause a race.</summary>
    public async Task<ImmutableArray<StoreTrial>> OpenAsync(int count)
    {
        var callers = ImmutableArray.CreateBuilder<StoreTrial>(count);
        while (callers.Count < count)
        {
            callers.Add(await OpenAsync());
        }

        return callers.MoveToImmutable();
    }

    /// <summary>Lets all callers act at the same time.</summary>
    public static async Task<T[]> AtOnceAsync<T>(ImmutableArray<StoreTrial> callers, Func<StoreTrial, int, Task<T>> act)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var acting = callers.Select((caller, index) => WaitAndActAsync(start.Task, () => act(caller, index))).ToArray();
        start.SetResult();
        return await Task.WhenAll(acting);
    }

    private static async Task<T> WaitAndActAsync<T>(Task start, Func<Task<T>> act)
    {
        await start;
        return await act();
    }
}
