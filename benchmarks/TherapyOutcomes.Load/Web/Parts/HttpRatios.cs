using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TherapyOutcomes.Load.Speed;
using TherapyOutcomes.Load.Speed.Groups;
using TherapyOutcomes.Load.Web.Clinic;
using TherapyOutcomes.Load.Web.Nodes;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.Load.Web.Parts;

/// <summary>
/// What a page of the worklist and a command cost over HTTP, next to endpoints of the same process that write as many bytes and do nothing, and next to the
/// library called directly, in this process. All ways take turns.
/// </summary>
internal static class HttpRatios
{
    private const int WarmUps = 4;
    private const int Episodes = 120;
    private const string User = "u0";

    private static int _commands;

    public static async Task RunAsync(WebDatabase database, int rounds, int calls)
    {
        await FillAsync(database);
        await using var node = await Node.StartAsync(database);
        var (service, worklist) = (database.Factory.CreateService(), database.Factory.CreateWorklist());
        var page = await CallAsync(node, HttpMethod.Get, "/outcomes/worklist", json: null);
        var answer = await CallAsync(node, HttpMethod.Post, "/outcomes/commands", Next("http"));
        (string Name, Func<Task> Call)[] ways =
        [
            ("worklist", () => CallAsync(node, HttpMethod.Get, "/outcomes/worklist", json: null)),
            ("worklist, bare", () => CallAsync(node, HttpMethod.Get, FormattableString.Invariant($"/bare/worklist?bytes={page}"), json: null)),
            ("worklist, library alone", () => worklist.ReadAsync(new WorklistRequest())),
            ("access noted, library alone", () => NoteAsync(database)),
            ("command", () => CallAsync(node, HttpMethod.Post, "/outcomes/commands", Next("http"))),
            ("command, bare", () => CallAsync(node, HttpMethod.Post, FormattableString.Invariant($"/bare/commands?bytes={answer}"), Next("http"))),
            ("command, library alone", () => SubmitAsync(service, Next("direct"))),
        ];
        Report.Title(string.Create(CultureInfo.InvariantCulture, $"one caller, {rounds} rounds of {calls} calls each"));
        Report.Line(string.Create(CultureInfo.InvariantCulture, $"a page of the worklist has {page:N0} bytes, an answer to a command {answer:N0}"));
        var measured = await MeasureAsync(node, ways, rounds, calls);
        foreach (var way in ways)
        {
            var own = measured[way.Name];
            var bytes = Measured.MedianOf(own.Select(round => round.Bytes));
            Report.Line(string.Create(
                CultureInfo.InvariantCulture, $"{way.Name,-28} p50 {Spread(own, 0.5)} ms, p95 {Spread(own, 0.95)} ms; allocates {bytes:N0} bytes per call"));
        }

        foreach (var what in new[] { "worklist", "command" })
        {
            foreach (var part in new[] { 0.5, 0.95 })
            {
                Report.Aim($"{what}, times bare, p{part * 100:0}", TimesOf(what, $"{what}, bare", part));
                Report.Aim($"{what}, times library alone, p{part * 100:0}", TimesOf(what, $"{what}, library alone", part));
            }
        }

        List<double> TimesOf(string mine, string other, double part) =>
            [.. measured[mine].Zip(measured[other], (own, others) => own.Times.At(part) / others.Times.At(part))];
    }

    private static async Task<Dictionary<string, List<(CallTimes Times, double Bytes)>>> MeasureAsync(
        Node node, (string Name, Func<Task> Call)[] ways, int rounds, int calls)
    {
        var measured = ways.ToDictionary(way => way.Name, _ => new List<(CallTimes, double)>());
        for (var round = 0; round < WarmUps + rounds; round++)
        {
            foreach (var way in ways)
            {
                var before = await AllocatedAsync();
                var times = await CallTimes.OfAsync(callers: 1, calls, _ => way.Call());
                var after = await AllocatedAsync();
                if (round >= WarmUps)
                {
                    measured[way.Name].Add((times, (after - before) / (double)calls));
                }

                // Where the library is called, not where it is asked for.
                async Task<long> AllocatedAsync() => way.Name.Contains("alone", StringComparison.Ordinal)
                    ? GC.GetTotalAllocatedBytes(precise: true)
                    : (await node.ReadMemoryAsync(isCollected: false)).Allocated;
            }
        }

        return measured;
    }

    private static string Spread(List<(CallTimes Times, double Bytes)> rounds, double part) =>
        Measured.Spread([.. rounds.Select(round => round.Times.At(part))], "0.00");

    private static async Task FillAsync(WebDatabase database)
    {
        var now = TimeProvider.System.GetUtcNow();
        var service = database.Factory.CreateService();
        for (var number = 0; number < Episodes; number++)
        {
            var visit = new CourseOfCare(NameOf(number), User, now).Visits().First();
            foreach (var step in visit.Steps)
            {
                await SubmitAsync(service, step.Json);
            }
        }

        await using var context = database.Load.Open();
        await context.Database.ExecuteSqlRawAsync("analyze");
    }

    // Every read over HTTP is preceded by one.
    private static Task NoteAsync(WebDatabase database) => database.Load.Store.AppendAccessAsync(
        [new AccessEntry { Record = RecordKey.For(ClinicId.Default), Actor = new ActorId(User), At = TimeProvider.System.GetUtcNow(), Kind = AccessKind.Worklist }],
        CancellationToken.None).AsTask();

    private static string NameOf(int number) => FormattableString.Invariant($"c{number}");

    // Each of the two ways has half of the episodes, so that neither pays for reading what the other wrote.
    private static string Next(string way)
    {
        var number = Interlocked.Increment(ref _commands);
        var episode = (number % (Episodes / 2)) + (way == "http" ? 0 : Episodes / 2);
        return CommandJson.Call(new EpisodeId(NameOf(episode)), FormattableString.Invariant($"{way}-{number}"), TimeProvider.System.GetUtcNow()).Json;
    }

    private static async Task SubmitAsync(OutcomeService service, string json)
    {
        var command = CommandReader.Read(json, new CommandDefaults { Actor = new ActorId(User) }).Command!;
        var answer = await service.SubmitAsync(command);
        if (!answer.Accepted)
        {
            throw new InvalidOperationException($"Expected the command to be accepted: {answer.Outcome} {answer.Error?.Code}");
        }
    }

    /// <summary>Returns the number of bytes that were answered.</summary>
    private static async Task<int> CallAsync(Node node, HttpMethod method, string path, string? json)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add(HeaderSignIn.Header, User);
        request.Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await node.Http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadAsByteArrayAsync()).Length;
    }
}
