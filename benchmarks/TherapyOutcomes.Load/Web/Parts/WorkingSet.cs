using System.Globalization;
using TherapyOutcomes.Load.Speed;
using TherapyOutcomes.Load.Web.Clinic;
using TherapyOutcomes.Load.Web.Nodes;

namespace TherapyOutcomes.Load.Web.Parts;

/// <summary>
/// Requests as fast as one node answers them. After a full collection, the process has hardly more memory at the second count than at the first, so requests
/// leave nothing behind.
/// </summary>
/// <remarks>
/// The library keeps records in the process, up to 400,000 events, and opened keys for five minutes, up to 40,000. The clients are few and touched before the
/// first count, and two requests in a hundred write, so that what grows isn't what is kept on purpose.
/// </remarks>
internal static class WorkingSet
{
    private const int Callers = 8;
    private const int Clients = 40;
    private const int WarmUps = 2_000;
    private const double Most = 1.1;

    public static async Task RunAsync(WebDatabase database, int first, int second, Promises promises)
    {
        Report.Title(string.Create(CultureInfo.InvariantCulture, $"the memory of one node, {Callers} callers without pause"));
        var calls = new Calls();
        await using var nodes = await NodePair.StartAsync(database);
        var mix = new Mix(nodes, calls, await PlayAsync(nodes, calls));
        await mix.RunAsync(Callers, WarmUps);
        var start = await nodes[0].ReadMemoryAsync();
        await mix.RunAsync(Callers, first);
        var atFirst = await nodes[0].ReadMemoryAsync();
        await mix.RunAsync(Callers, second - first);
        var atSecond = await nodes[0].ReadMemoryAsync();
        calls.Print();
        Print("before", start);
        Print(string.Create(CultureInfo.InvariantCulture, $"at {first:N0} requests"), atFirst);
        Print(string.Create(CultureInfo.InvariantCulture, $"at {second:N0} requests"), atSecond);
        var allocated = (atSecond.Allocated - atFirst.Allocated) / (double)(second - first);
        Report.Line(string.Create(CultureInfo.InvariantCulture, $"allocated per request {allocated:N0} bytes; {mix.Written:N0} commands were written"));
        var ratio = (double)atSecond.WorkingSet / atFirst.WorkingSet;
        promises.Check("no answer but those that the story wants", calls.Errors == 0 && calls.Unanswered == 0);
        promises.Check(string.Create(CultureInfo.InvariantCulture, $"the working set is {ratio:0.000} times what it was (at most {Most})"), ratio <= Most);
    }

    private static void Print(string when, Memory memory) => Report.Line(string.Create(
        CultureInfo.InvariantCulture,
        $"{when,-22} working set {memory.WorkingSet / 1e6:0.0} MB, alive {memory.Heap / 1e6:0.0} MB, reserved for objects {memory.Committed / 1e6:0.0} MB"));

    private static async Task<IReadOnlyList<PlayedCourse>> PlayAsync(NodePair nodes, Calls calls)
    {
        var person = new Person(nodes, "u0", first: 0, calls, new Ledger());
        var courses = new List<PlayedCourse>();
        for (var number = 0; number < Clients; number++)
        {
            courses.Add(await PlayedCourse.PlayAsync(person, FormattableString.Invariant($"c{number}")));
        }

        return courses;
    }
}
