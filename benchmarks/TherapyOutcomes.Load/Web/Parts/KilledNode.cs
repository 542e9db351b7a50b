using System.Globalization;
using TherapyOutcomes.Load.Speed;
using TherapyOutcomes.Load.Web.Clinic;
using TherapyOutcomes.Load.Web.Nodes;

namespace TherapyOutcomes.Load.Web.Parts;

/// <summary>
/// Users who don't pause, and nodes that are killed while they serve: first one, then, when everybody is at the other and the first was started again, that
/// one, and so on. Nothing that was acknowledged is lost, and what was sent again is recognized.
/// </summary>
internal static class KilledNode
{
    private const int Users = 16;
    private const int MostSentAgain = 500;

    private static readonly TimeSpan BetweenKills = TimeSpan.FromSeconds(2);

    public static async Task RunAsync(WebDatabase database, int kills, Promises promises)
    {
        Report.Title(string.Create(CultureInfo.InvariantCulture, $"{Users} users without pause, nodes killed {kills} times"));
        var (calls, ledger) = (new Calls(), new Ledger());
        await using (var nodes = await NodePair.StartAsync(database))
        {
            using var end = new CancellationTokenSource();
            var work = Staff.WorkAsync(nodes, Users, () => Task.CompletedTask, calls, ledger, end.Token);
            for (var kill = 0; kill < kills; kill++)
            {
                await Task.Delay(BetweenKills, CancellationToken.None);
                await nodes.KillAsync(kill);
                await Task.Delay(BetweenKills / 4, CancellationToken.None);
                await nodes.StartAgainAsync(kill);
            }

            await Task.Delay(BetweenKills, CancellationToken.None);
            await end.CancelAsync();
            await work;
            calls.Print();
            PrintUnanswered(ledger);
            promises.Check("no answer but those that the story wants", calls.Errors == 0 && calls.Answered > 0);
            await SendAgainAsync(nodes, ledger, promises);
        }

        await StoredCommands.CheckAsync(database, ledger, promises);
    }

    private static void PrintUnanswered(Ledger ledger)
    {
        var unanswered = ledger.Commands.Where(command => command.WasUnanswered).ToList();
        var recognized = unanswered.Count(command => command.IsRepeat);
        Report.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"commands that a killed node didn't answer {unanswered.Count}; sent again, {recognized} were recognized and {unanswered.Count - recognized} recorded now"));
    }

    // Also to the node that did not record them, which may know the record from before.
    private static async Task SendAgainAsync(NodePair nodes, Ledger ledger, Promises promises)
    {
        var (calls, repeats) = (new Calls(), new Ledger());
        var sent = ledger.Commands.Reverse().Take(MostSentAgain).ToList();
        foreach (var command in sent)
        {
            await new Person(nodes, command.Actor, command.Node + 1, calls, repeats).SendAsync(command.Step);
        }

        var recognized = repeats.Commands.Count(command => command.IsRepeat);
        Report.Line(string.Create(CultureInfo.InvariantCulture, $"acknowledged commands sent again to the other node {sent.Count}, recognized {recognized}"));
        promises.Check("what is sent again is recognized", recognized == sent.Count && calls.Errors == 0);
    }
}
