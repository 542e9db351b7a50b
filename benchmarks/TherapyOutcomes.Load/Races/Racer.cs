using System.Globalization;
using TherapyOutcomes.Load.Databases;
using TherapyOutcomes.Testing;

namespace TherapyOutcomes.Load.Races;

/// <summary>One process of several that act on the same records of one PostgreSQL.</summary>
internal sealed class Racer
{
    private Racer(string connection, int number, int writers)
    {
        (Number, Writers) = (number, writers);
        Database = new LoadDatabase(LoadDatabase.PostgreSql, connection);
        Service = new OutcomeServiceFactory { Store = Database.Store, Time = Clock, StoresTextUnencrypted = true }.CreateService();
    }

    /// <summary>The number of this process, from 0.</summary>
    public int Number { get; }

    /// <summary>How many callers this process has.</summary>
    public int Writers { get; }

    public FixedClock Clock { get; } = new(DateTimeOffset.UnixEpoch);

    public LoadDatabase Database { get; }

    public OutcomeService Service { get; }

    /// <summary>
    /// Runs a race each time a line <c>round milliseconds</c> comes in: the number of the round, and the time for its commands. What came of it is
    /// written as lines of results; the last line is <c>end</c>.
    /// </summary>
    public static async Task RunAsync(string race, string connection, int number, int writers)
    {
        var racer = new Racer(connection, number, writers);
        Func<int, int, Task> run = race switch
        {
            "compete" => new Competition(racer).RunAsync,
            "repeat" => new RepeatRace(racer).RunAsync,
            "version" => new VersionRace(racer).RunAsync,
            "assert" => new AssertRace(racer).RunAsync,
            "celebrate" => new CelebrationRace(racer).RunAsync,
            _ => throw new ArgumentException($"There is no race {race}.", nameof(race)),
        };
        Lines.Write("ready");
        while (await Console.In.ReadLineAsync() is { } line)
        {
            var parts = line.Split(' ');
            var round = int.Parse(parts[0], CultureInfo.InvariantCulture);
            racer.Clock.Now = DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(parts[1], CultureInfo.InvariantCulture));
            await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(() => run(round, writer))));
            Lines.Write("end");
        }
    }

    /// <summary>Waits up to two milliseconds, so that now one process is first and now another.</summary>
    public static void Stagger() => Thread.SpinWait(Random.Shared.Next(0, 20_000));
}
