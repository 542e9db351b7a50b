using System.Globalization;
using TherapyOutcomes.Load.Crashes;
using TherapyOutcomes.Load.Races;
using TherapyOutcomes.Load.Speed;
using TherapyOutcomes.Load.Speed.Groups;
using TherapyOutcomes.Load.Verifying;
using TherapyOutcomes.Load.Web;
using TherapyOutcomes.Load.Web.Nodes;
using TherapyOutcomes.Load.Working;

// write: writes until the process is ended. erase: erases one client after the other until then. follow: follows a feed until then. race: takes part in a race against other processes.
// work: does due work until it is ended.
// Tests start them and judge what is stored.
// speed: compares the library's store with plain ADO.NET and others, and prints ratios. groups: does so with many callers that
// share their commits. verify: measures how long a store of many events is verified.
// web: lets users work at two nodes over HTTP, ends nodes, and measures; each node is this program, started with web-node.
switch (args)
{
    case ["write", var provider, var connection, var name, var writers, .. var groups] when groups is [] or ["groups"]:
        await CrashWriter.RunAsync(provider, connection, name, Number(writers), isInGroups: groups is not []);
        return 0;
    case ["erase", var provider, var connection, var name, var masterKeys]:
        await ErasingWriter.RunAsync(provider, connection, name, masterKeys);
        return 0;
    case ["follow", var provider, var connection]:
        await FeedFollower.RunAsync(provider, connection);
        return 0;
    case ["race", var race, var connection, var number, var writers]:
        await Racer.RunAsync(race, connection, Number(number), Number(writers));
        return 0;
    case ["work", var provider, var connection, var daysAhead]:
        await DueWorker.RunAsync(provider, connection, Number(daysAhead));
        return 0;
    case ["speed", .. var options]:
        await SpeedReport.RunAsync(options);
        return 0;
    case ["groups", .. var options] when options is [] or ["--short"]:
        await GroupReport.RunAsync(isShort: options is not []);
        return 0;
    case ["verify", .. var options] when options is [] or ["--events", _]:
        await VerifyReport.RunAsync(options);
        return 0;
    case ["web-node", var connection, var port]:
        await NodeHost.RunAsync(connection, Number(port));
        return 0;
    case ["web", .. var options]:
        return await WebReport.RunAsync(WebOptions.Parse(options)) ? 0 : 1;
    default:
        Console.Error.WriteLine(
            "write <sqlite|postgres> <connection> <number of the process> <writers> [groups] | erase <sqlite|postgres> <connection> <number of the process> <file of master keys> | follow <sqlite|postgres> <connection> | race <race> <connection> <number of the process> <writers> | work <sqlite|postgres> <connection> <days by which the clock is ahead> | speed [--short] [part]... | groups [--short] | verify [--events <number>] | web-node <connection> <port> | web [--short] [--seconds <number>] [part]...");
        return 1;
}

static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
