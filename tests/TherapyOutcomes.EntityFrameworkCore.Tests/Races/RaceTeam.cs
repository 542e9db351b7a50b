using System.Globalization;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Processes;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Races;

/// <summary>Several processes that act on one PostgreSQL at the same moment.</summary>
internal sealed class RaceTeam : IAsyncDisposable
{
    /// <summary>The callers of each process: 20 in all.</summary>
    public static readonly int[] Callers = [3, 3, 3, 3, 2, 2, 2, 2];

    private static readonly DateTimeOffset Start = new(2026, 3, 9, 10, 0, 0, TimeSpan.Zero);

    private readonly LoadProcess[] _processes;

    private RaceTeam(LoadProcess[] processes) => _processes = processes;

    public static async Task<RaceTeam> StartAsync(string race, TestDatabase database, int[] callers) => new(await Task.WhenAll(callers.Select((count, number) => LoadProcess.StartAsync(
        "race",
        race,
        $"{database.ConnectionString};Maximum Pool Size=5",
        number.ToString(CultureInfo.InvariantCulture),
        count.ToString(CultureInfo.InvariantCulture)))));

    /// <summary>Lets all processes run a round at once, and returns what came of it.</summary>
    public async Task<List<string>> RunAsync(int round, DateTimeOffset? at = null)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{round} {(at ?? Start.AddDays(round)).ToUnixTimeMilliseconds()}");
        await Task.WhenAll(_processes.Select(process => process.WriteAsync(line)));
        var results = await Task.WhenAll(_processes.Select(process => process.ReadToEndAsync()));
        return [.. results.SelectMany(lines => lines)];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
        {
            await process.DisposeAsync();
        }
    }
}
