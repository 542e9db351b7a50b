using System.Globalization;
using TherapyOutcomes.Load.Speed;
using TherapyOutcomes.Load.Web.Clinic;
using TherapyOutcomes.Load.Web.Nodes;

namespace TherapyOutcomes.Load.Web.Parts;

/// <summary>Fifty users at two nodes who think before they click. Nobody gets an answer that the story doesn't want, and what they record is stored.</summary>
internal static class ClinicDay
{
    private const int Users = 50;
    private const int LeastThinking = 400;
    private const int MostThinking = 800;

    public static async Task RunAsync(WebDatabase database, TimeSpan duration, Promises promises)
    {
        Report.Title(string.Create(CultureInfo.InvariantCulture, $"{Users} users at two nodes for {duration.TotalSeconds:0} s"));
        var (calls, ledger) = (new Calls(), new Ledger());
        await using (var nodes = await NodePair.StartAsync(database))
        {
            await FirstVisit.MakeAsync(nodes);
            using var end = new CancellationTokenSource(duration);
            await Staff.WorkAsync(nodes, Users, ThinkAsync, calls, ledger, end.Token);
        }

        calls.Print();
        promises.Check("no answer but those that the story wants", calls.Errors == 0 && calls.Unanswered == 0 && calls.Answered > 0);
        await StoredCommands.CheckAsync(database, ledger, promises);
    }

    private static Task ThinkAsync() => Task.Delay(Random.Shared.Next(LeastThinking, MostThinking));
}
