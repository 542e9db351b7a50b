using System.Diagnostics;
using TherapyOutcomes.Load.Databases;
using TherapyOutcomes.Testing;

namespace TherapyOutcomes.Load.Speed.Parts;

/// <summary>A clinic's earlier records, imported into SQLite against submitted one by one: at least five times as fast.</summary>
internal static class ImportOfRecords
{
    private const int CommandsOfClient = 61;
    private const int Rounds = 3;

    /// <param name="clients">How many clients have 61 commands each.</param>
    /// <param name="budget">How long the commands of each round are submitted one by one at most. The rest would take as long for each.</param>
    public static async Task RunAsync(int clients, TimeSpan budget)
    {
        var commands = Story.Of("import", clients, CommandsOfClient, TimeSpan.FromDays(3)).OrderBy(command => command.At).ToList();
        var (imported, submitted, ratios) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            imported.Add(await ImportAsync(commands));
            submitted.Add(await SubmitAsync(commands, budget / Rounds));
            ratios.Add(submitted[^1] / imported[^1]);
        }

        Report.Title($"{commands.Count} commands of {clients} clients, {LoadDatabase.Sqlite}");
        Report.Times([new Measured("imported, each", imported, []), new Measured("submitted one by one, each", submitted, [])]);
        Report.Aim("times as fast (at least 5)", ratios, least: 5);
    }

    private static async Task<double> ImportAsync(List<TherapyOutcomes.Commands.Command> commands)
    {
        await using var database = await SpeedDatabase.CreateAsync(LoadDatabase.Sqlite);
        var service = new OutcomeServiceFactory { Store = database.Load.Store, Time = new FixedClock(commands[^1].At.AddDays(1)), StoresTextUnencrypted = true }.CreateService();
        var start = Stopwatch.GetTimestamp();
        var report = await service.ImportAsync(commands);
        return report.Totals.Recorded == commands.Count
            ? Stopwatch.GetElapsedTime(start).TotalMicroseconds / commands.Count
            : throw new InvalidOperationException("A command was not accepted.");
    }

    private static async Task<double> SubmitAsync(List<TherapyOutcomes.Commands.Command> commands, TimeSpan budget)
    {
        await using var database = await SpeedDatabase.CreateAsync(LoadDatabase.Sqlite);
        var clock = new FixedClock(commands[0].At);
        var service = new OutcomeServiceFactory { Store = database.Load.Store, Time = clock, StoresTextUnencrypted = true }.CreateService();
        var (start, done) = (Stopwatch.GetTimestamp(), 0);
        while (done < commands.Count && Stopwatch.GetElapsedTime(start) < budget)
        {
            clock.Now = commands[done].At;
            done += (await service.SubmitAsync(commands[done])).Accepted ? 1 : throw new InvalidOperationException("A command was not accepted.");
        }

        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / done;
    }
}
