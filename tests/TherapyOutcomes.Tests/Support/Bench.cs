using TherapyOutcomes.Serialization;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Tests.Support;

/// <summary>A service over a store in memory, fed with JSON lines or commands.</summary>
public sealed class Bench
{
    public Bench(IRecordStore? store = null, ClinicPolicy? policy = null, ITextVault? vault = null)
    {
        Store = store ?? new InMemoryRecordStore();
        Factory = new OutcomeServiceFactory { Store = Store, Policies = new SharedClinicPolicy(policy ?? new ClinicPolicy()), Time = Clock, Vault = vault };
        Service = Factory.CreateService();
    }

    public FixedClock Clock { get; } = new(new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero));

    public IRecordStore Store { get; }

    public OutcomeServiceFactory Factory { get; }

    public OutcomeService Service { get; }

    /// <summary>Submits a line at the clock's time.</summary>
    public Task<Answer> SubmitAsync(string line) => Service.SubmitAsync(Read(line));

    /// <summary>Submits a line at its own time.</summary>
    public Task<Answer> SubmitAtItsTimeAsync(string line)
    {
        var command = Read(line);
        Clock.Now = command.At;
        return Service.SubmitAsync(command);
    }

    public static Command Read(string line)
    {
        var reading = CommandReader.Read(line);
        Assert.True(reading.IsRead, $"{reading.Error}: {line}");
        return reading.Command;
    }

    public async Task<List<StoredEvent>> StoredAsync(RecordKey key)
    {
        var events = new List<StoredEvent>();
        await foreach (var stored in Store.ReadAsync([new ReadRequest(key)], CancellationToken.None))
        {
            events.Add(stored);
        }

        return events;
    }
}
