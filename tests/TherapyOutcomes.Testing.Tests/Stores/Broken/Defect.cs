using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Testing.Tests.Stores.Broken;

/// <summary>A way in which a store breaks one clause.</summary>
internal sealed record Defect(string Clause, string Name, Action<DefectiveStore> Apply)
{
    /// <summary>True if every instance has the defect by itself, and not all of them together.</summary>
    public bool IsPerInstance { get; init; }

    public StoreConformance ToConformance() => new(_ => ValueTask.FromResult<StoreUnderTest>(new Content(this))) { FeedDelay = TimeSpan.FromSeconds(0.2) };

    private sealed class Content(Defect defect) : StoreUnderTest
    {
        private readonly InMemoryRecordStore _inner = new();
        private DefectiveStore? _shared;

        public override ValueTask<IRecordStore> OpenAsync(CancellationToken cancellationToken) =>
            ValueTask.FromResult<IRecordStore>(defect.IsPerInstance ? Open() : _shared ??= Open());

        private DefectiveStore Open()
        {
            var store = new DefectiveStore(_inner);
            defect.Apply(store);
            return store;
        }
    }
}
