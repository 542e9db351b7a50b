using System.Collections.Immutable;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Testing;

/// <summary>Checks a store against the storage contract, clause by clause.</summary>
/// <example>
/// <code>
/// var conformance = new StoreConformance(async token => await MyStoreUnderTest.CreateAsync(token));
/// var report = await conformance.RunAsync(CancellationToken.None);
/// Assert.True(report.Passed, report.ToString());
/// </code>
/// </example>
/// <remarks>
/// No test framework is needed. Messages contain only made-up ids, versions and times. Immutable, and thread-safe if the factory is.
/// </remarks>
public sealed class StoreConformance
{
    private readonly Func<CancellationToken, ValueTask<StoreUnderTest>> _create;

    /// <summary>Initializes a checker for one kind of store.</summary>
    /// <param name="create">A function that creates an empty store. It is called once for each clause.</param>
    public StoreConformance(Func<CancellationToken, ValueTask<StoreUnderTest>> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        _create = create;
    }

    /// <summary>All clauses, in a stable order.</summary>
    public static ImmutableArray<StoreClause> Clauses => StoreClauses.All;

    /// <summary>The time after which a clause counts as failed. The default is 30 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The time for which a feed may hold back what was written, such as behind open transactions of others on the same server. The default is 10 seconds.
    /// </summary>
    public TimeSpan FeedDelay { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Checks every clause, even after one has failed.</summary>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The report.</returns>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public async Task<StoreReport> RunAsync(CancellationToken cancellationToken = default)
    {
        var verdicts = ImmutableArray.CreateBuilder<StoreVerdict>(Clauses.Length);
        foreach (var clause in Clauses)
        {
            verdicts.Add(await CheckAsync(clause, cancellationToken).ConfigureAwait(false));
        }

        return new StoreReport(verdicts.MoveToImmutable());
    }

    /// <summary>Checks one clause.</summary>
    /// <param name="clauseId">The id of the clause, such as <c>VERSION-01</c>.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The verdict.</returns>
    /// <exception cref="ArgumentException">No clause has that id.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public Task<StoreVerdict> CheckAsync(string clauseId, CancellationToken cancellationToken = default)
    {
        var clause = Clauses.FirstOrDefault(clause => clause.Id == clauseId)
            ?? throw new ArgumentException($"No clause has the id {clauseId}.", nameof(clauseId));
        return CheckAsync(clause, cancellationToken);
    }

    private async Task<StoreVerdict> CheckAsync(StoreClause clause, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var checking = TryAsync(clause, limit.Token);
        try
        {
            var verdict = await checking.WaitAsync(Timeout, cancellationToken).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            return verdict;
        }
        catch (TimeoutException)
        {
            return Failed(clause, FormattableString.Invariant($"The check did not end within {Timeout.TotalSeconds:0.###} seconds."));
        }
        finally
        {
            await limit.CancelAsync().ConfigureAwait(false);
        }
    }

    private async Task<StoreVerdict> TryAsync(StoreClause clause, CancellationToken cancellationToken)
    {
        // Continues on a thread of the pool, so that a store that blocks its thread cannot block the checker.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            return await RunAsync(clause, cancellationToken).ConfigureAwait(false);
        }
        catch (ExpectationException exception)
        {
            return Failed(clause, exception.Message);
        }
        catch (Exception exception)
        {
            return Failed(clause, $"The store threw {exception.GetType().Name}: {exception.Message}");
        }
    }

    private async Task<StoreVerdict> RunAsync(StoreClause clause, CancellationToken cancellationToken)
    {
        var subject = await _create(cancellationToken).ConfigureAwait(false);
        await using (subject.ConfigureAwait(false))
        {
            var store = await subject.OpenAsync(cancellationToken).ConfigureAwait(false);
            if (clause.Needs.Where(part => !Has(store, part)).ToList() is { Count: > 0 } missing)
            {
                return new StoreVerdict(clause, StoreOutcome.NotApplicable, $"The store does not implement {string.Join(" and ", missing.Select(NameOf))}.");
            }

            await clause.Check(new StoreTrial(subject, store, FeedDelay, cancellationToken)).ConfigureAwait(false);
            return new StoreVerdict(clause, StoreOutcome.Passed);
        }
    }

    private static StoreVerdict Failed(StoreClause clause, string message) => new(clause, StoreOutcome.Failed, message);

    private static bool Has(IRecordStore store, StorePart part) => part switch
    {
        StorePart.Catalog => store is IRecordCatalog,
        StorePart.Worklist => store is IWorklistStore,
        StorePart.Keys => store is IRecordKeyStore,
        StorePart.Inspection => store is IStoreInspection,
        StorePart.Feed => store is IEventFeedStore,
        StorePart.AccessLog => store is IAccessLogStore,
        _ => true,
    };

    private static string NameOf(StorePart part) => part switch
    {
        StorePart.Catalog => nameof(IRecordCatalog),
        StorePart.Worklist => nameof(IWorklistStore),
        StorePart.Keys => nameof(IRecordKeyStore),
        StorePart.Inspection => nameof(IStoreInspection),
        StorePart.Feed => nameof(IEventFeedStore),
        StorePart.AccessLog => nameof(IAccessLogStore),
        _ => nameof(IRecordStore),
    };
}
