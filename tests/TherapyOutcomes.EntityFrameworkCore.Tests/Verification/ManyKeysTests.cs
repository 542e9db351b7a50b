using System.Collections.Concurrent;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Erasures;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Verification;

/// <summary>A key management service answers slowly, so several keys are with it at once, and none is asked for twice.</summary>
public sealed class ManyKeysTests
{
    private const int Clients = 100;
    private const int Keys = (3 * Clients) + 1;

    private static readonly string Old = MasterKeyRing.CreateLine("k1");
    private static readonly string New = MasterKeyRing.CreateLine("k2");

    [Theory, EachDatabase]
    public async Task Verify_SlowProvider_OpensSeveralKeysAtOnceAndEachOnce(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await FillAsync(database);
        await database.ExecuteAsync("update outcome_records set order_key = 'x' where kind = 0 and id = 'c007-a'");
        var service = new SlowKeys(MasterKeyRing.Parse(Old));

        var report = await Node(database, service).CreateVerifier().VerifyAsync();

        Assert.Equal("SummaryChanged default episode/c007-a", string.Join("; ", report.Findings));
        Assert.Equal((Keys, Keys, 1), (report.Keys, service.Unwrapped.Count, service.Unwrapped.Values.Max()));
        Assert.InRange(service.MostAtOnce, 2, 16);
    }

    [Theory, EachDatabase]
    public async Task Rotate_SlowProvider_WrapsSeveralKeysAtOnceAndEachOnce(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await FillAsync(database);
        var service = new SlowKeys(MasterKeyRing.Parse($"{New}\n{Old}"));

        var report = await Node(database, service).CreateKeyRotation().RunAsync();

        Assert.Equal(((long)Keys, true), (report.Rewrapped, report.IsComplete));
        Assert.Equal((Keys, 1), (service.Unwrapped.Count, service.Unwrapped.Values.Max()));
        Assert.Equal((Keys, 1), (service.Wrapped.Count, service.Wrapped.Values.Max()));
        Assert.InRange(service.MostAtOnce, 2, 16);
        Assert.Equal(2, service.CurrentAsked); // once for each 200 keys
    }

    [Theory, EachDatabase]
    public async Task Rotate_KeysThatFail_AreNamedInTheirOrder(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await FillAsync(database);

        var report = await Node(database, new SlowKeys(MasterKeyRing.Parse(New))).CreateKeyRotation().RunAsync();

        Assert.Equal(Keys, report.Failed.Length);
        Assert.Equal(report.Failed.Take(2 * Clients).Select(failure => failure.Record).Order(StringComparer.Ordinal), report.Failed.Take(2 * Clients).Select(failure => failure.Record));
    }

    private static Task<ImportReport> FillAsync(TestDatabase database) => Node(database, MasterKeyRing.Parse(Old)).CreateService()
        .ImportAsync(Enumerable.Range(0, Clients).Select(number => new ClientInCare($"c{number:000}")).SelectMany(client => client.Commands));

    private static OutcomeServiceFactory Node(TestDatabase database, IMasterKeyProvider masterKeys) =>
        new() { Store = new EntityFrameworkStore<OutcomesDbContext>(new Contexts(database)), Time = new ClinicClock(), MasterKeys = masterKeys };

    /// <summary>Takes a moment for each key, and counts.</summary>
    private sealed class SlowKeys(MasterKeyRing keys) : IMasterKeyProvider
    {
        private int _currentAsked;
        private int _atOnce;
        private int _mostAtOnce;

        public int CurrentAsked => _currentAsked;

        public int MostAtOnce => _mostAtOnce;

        /// <summary>How often each key was unwrapped, by its context.</summary>
        public ConcurrentDictionary<string, int> Unwrapped { get; } = [];

        /// <summary>How often each key was wrapped, by its context.</summary>
        public ConcurrentDictionary<string, int> Wrapped { get; } = [];

        public ValueTask<string> GetCurrentKeyIdAsync(CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _currentAsked);
            return keys.GetCurrentKeyIdAsync(cancellationToken);
        }

        public async ValueTask<byte[]> WrapAsync(string masterKeyId, ReadOnlyMemory<byte> key, ReadOnlyMemory<byte> context, CancellationToken cancellationToken)
        {
            await WaitAsync(Wrapped, context);
            return await keys.WrapAsync(masterKeyId, key, context, cancellationToken);
        }

        public async ValueTask<byte[]> UnwrapAsync(string masterKeyId, ReadOnlyMemory<byte> wrapped, ReadOnlyMemory<byte> context, CancellationToken cancellationToken)
        {
            await WaitAsync(Unwrapped, context);
            return await keys.UnwrapAsync(masterKeyId, wrapped, context, cancellationToken);
        }

        private async Task WaitAsync(ConcurrentDictionary<string, int> counts, ReadOnlyMemory<byte> context)
        {
            counts.AddOrUpdate(Convert.ToHexString(context.Span), 1, (_, count) => count + 1);
            var atOnce = Interlocked.Increment(ref _atOnce);
            for (var most = _mostAtOnce; atOnce > most; most = _mostAtOnce)
            {
                Interlocked.CompareExchange(ref _mostAtOnce, atOnce, most);
            }

            await Task.Delay(2);
            Interlocked.Decrement(ref _atOnce);
        }
    }
}
