using System.Text;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Tests.Moving;

/// <summary>Two clinics in one store, and their export.</summary>
internal sealed class MovedClinic
{
    private MovedClinic(MasterKeyRing? masterKeys) => MasterKeys = masterKeys;

    public MasterKeyRing? MasterKeys { get; }

    public InMemoryRecordStore Store { get; } = new();

    /// <summary>Plays both clinics, each with two clients; sealed, or with texts as they are.</summary>
    public static async Task<MovedClinic> PlayedAsync(bool isSealed = true)
    {
        var moved = new MovedClinic(isSealed ? MasterKeyRing.Create() : null);
        var service = moved.Over(moved.Store).CreateService();
        foreach (var (clinic, episode) in (IEnumerable<(string, string)>)[("north", "e1"), ("north", "e2"), ("south", "e3")])
        {
            var answer = await service.SubmitAsync(Openings.Opening(episode, $"client-of-{episode}") with { Clinic = new(clinic) });
            answer.AssertAccepted();
        }

        return moved;
    }

    /// <summary>A process over another store, with the same master keys.</summary>
    public OutcomeServiceFactory Over(IRecordStore store) => new()
    {
        Store = store,
        Time = new FixedClock(TestClinic.Day(2)),
        MasterKeys = MasterKeys,
        StoresTextUnencrypted = MasterKeys is null,
    };

    public async Task<MemoryStream> ExportAsync()
    {
        var file = new MemoryStream();
        await Over(Store).CreateTransfer().ExportAsync(file);
        file.Position = 0;
        return file;
    }

    /// <summary>Exports, and replaces something in the file.</summary>
    public async Task<MemoryStream> ExportAsync(Func<string, string> change) =>
        new(Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString((await ExportAsync()).ToArray()))));
}
