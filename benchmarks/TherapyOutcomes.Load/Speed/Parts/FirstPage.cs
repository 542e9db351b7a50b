using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TherapyOutcomes.Load.Databases;
using TherapyOutcomes.Load.Speed.Cases;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Testing;
using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.Load.Speed.Parts;

/// <summary>The worklist of a clinic with very many open episodes, none of which is outdated: its first page in less than 50 ms.</summary>
internal static class FirstPage
{
    public static async Task RunAsync(string provider, int episodes)
    {
        await using var database = await SpeedDatabase.CreateAsync(provider);
        var story = new ServiceCase(database, "page", 1);
        await story.FillAsync(callers: 1, events: 3);
        await CopyAsync(database, episodes);
        await database.AnalyzeAsync();

        var clock = new FixedClock(ServiceCase.Today);
        var factory = new OutcomeServiceFactory { Store = database.Load.Store, Time = clock, StoresTextUnencrypted = true };
        var worklist = factory.CreateWorklist();
        var page = await worklist.ReadAsync(new WorklistRequest());
        if (page.Entries.Length != 100 || page.Outdated != 0)
        {
            throw new InvalidOperationException($"Expected a full page and nothing outdated; there are {page.Entries.Length} entries, and {page.Outdated} are outdated.");
        }

        Report.Title(string.Create(CultureInfo.InvariantCulture, $"{episodes:N0} open episodes, {provider}"));
        var outdated = await OutdatedAsync(database, clock.Now);
        await MeasureAsync("first page of the worklist (at most 50 ms)", () => worklist.ReadAsync(new WorklistRequest()), most: 50);
        await MeasureAsync("next page", () => worklist.ReadAsync(new WorklistRequest { ContinuationToken = page.ContinuationToken }));
        await MeasureAsync("first page of one practitioner", () => worklist.ReadAsync(new WorklistRequest { Practitioner = new("pat") }));
        await MeasureAsync("ListOutdated", () => database.Load.Store.ListOutdatedAsync(outdated, 200, CancellationToken.None).AsTask());
        await MeasureAsync("CountOutdated", () => database.Load.Store.CountOutdatedAsync(outdated, CancellationToken.None).AsTask());
        await MeasureAsync("Count of all work", () => database.Load.Store.CountAsync(new WorklistQuery { Clinic = ClinicId.Default }, CancellationToken.None).AsTask());
        await QueryPlans.PrintAsync(database, outdated);

        // After the clinic's policy has changed, everything is outdated until it was judged again.
        var changed = outdated with { EvaluationBasis = "another" };
        await MeasureAsync("ListOutdated, all on another basis", () => database.Load.Store.ListOutdatedAsync(changed, 200, CancellationToken.None).AsTask(), calls: 3);
    }

    // Every copy differs in what the indexes hold: the id, the client and the place in the order of work.
    private static Task CopyAsync(SpeedDatabase database, int episodes)
    {
        var numbers = database.Provider == LoadDatabase.Sqlite
            ? $"with recursive n(i) as (select 1 union all select i + 1 from n where i < {episodes - 1}) "
            : $"with n(i) as (select generate_series(1, {episodes - 1})) ";
        return database.ExecuteAsync(
            numbers
            + "insert into outcome_records (clinic, kind, id, version, proof, client, practitioner, stage, is_held, next, due_on, order_key, review_ms, evaluated_ms, basis, open_basis) "
            + "select clinic, kind, id || '-' || i, version, proof, client || '-' || i, practitioner, stage, is_held, next, due_on, order_key || '-' || i, review_ms, evaluated_ms, basis, open_basis "
            + "from outcome_records, n where kind = 0");
    }

    private static async Task<OutdatedQuery> OutdatedAsync(SpeedDatabase database, DateTimeOffset now)
    {
        await using var context = database.Load.Open();
        var basis = await context.Database.SqlQueryRaw<string>("select basis as \"Value\" from outcome_records where kind = 0 limit 1").SingleAsync();
        return new OutdatedQuery { Clinic = ClinicId.Default, Now = now, EvaluationBasis = basis };
    }

    private static async Task MeasureAsync<T>(string name, Func<Task<T>> read, double? most = null, int calls = 20)
    {
        var milliseconds = new List<double>();
        for (var call = -2; call < calls; call++)
        {
            var start = Stopwatch.GetTimestamp();
            await read();
            if (call >= 0)
            {
                milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        Report.Aim($"{name}, ms", milliseconds, most: most);
    }
}
