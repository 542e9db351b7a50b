using System.Globalization;
using TherapyOutcomes.Load.Crashes;
using TherapyOutcomes.Load.Races;
using TherapyOutcomes.Load.Speed;

// write: writes until the process is ended. race: takes part in a race against other processes. Tests start both and judge what is stored.
// speed: compares the library's store with plain ADO.NET and others, and prints ratios.
switch (args)
{
    case ["write", var provider, var connection, var name, var writers]:
        await CrashWriter.RunAsync(provider, connection, name, Number(writers));
        return 0;
    case ["race", var race, var connection, var number, var writers]:
        await Racer.RunAsync(race, connection, Number(number), Number(writers));
        return 0;
    case ["speed", .. var options]:
        await SpeedReport.RunAsync(options);
        return 0;
    default:
        Console.Error.WriteLine("write <sqlite|postgres> <connection> <number of the process> <writers> | race <race> <connection> <number of the process> <writers> | speed [--short] [part]...");
        return 1;
}

static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
