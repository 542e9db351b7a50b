using System.Buffers;
using TherapyOutcomes.Commands;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;
using TherapyOutcomes.Letters;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Testing;
using TherapyOutcomes.Tests.Support;
using TherapyOutcomes.Vault;
using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Erasures;

/// <summary>A clinic in a database, in which every text of one client holds a canary, and the texts of another don't.</summary>
internal sealed class CanaryClinic(TestDatabase database, MasterKeyRing? masterKeys)
{
    public const string Canary = "zq-heron-4711-zq";
    public const string Client = "cora";

    private const string Other = "kim";

    private static readonly DateTimeOffset Now = new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero);

    public static RecordKey[] Records { get; } = WholeStory.RecordsOf(Client);

    public static EraseClient Erasure => new() { Client = new(Client), Reason = ErasureReason.ClientRequest, At = Now, Actor = new("office"), CommandId = new("erase") };

    public void Play()
    {
        var clinic = new TestClinic(store: new EntityFrameworkStore<OutcomesDbContext>(new Contexts(database)), masterKeys: masterKeys);
        new WholeStory(Client, words => $"{Canary} {words}").Play(clinic);
        new WholeStory(Other, words => words).Play(clinic);
    }

    /// <summary>A process of its own.</summary>
    public OutcomeServiceFactory Node() => new()
    {
        Store = new EntityFrameworkStore<OutcomesDbContext>(new Contexts(database)),
        Time = new FixedClock(Now),
        MasterKeys = masterKeys,
        StoresTextUnencrypted = masterKeys is null,
    };

    /// <summary>Reads, judges and shows everything, so that whatever a process keeps is kept.</summary>
    public static async Task UseAsync(OutcomeServiceFactory node, OutcomeService service)
    {
        foreach (var record in Records)
        {
            await service.EvaluateAsync(record);
            await foreach (var _ in service.ReadEventsAsync(record))
            {
            }
        }

        await service.WriteLetterAsync(ClinicId.Default, new EpisodeId(Records[0].Id), LetterKind.Summary);
        await node.CreateWorklist().ReadAsync(new WorklistRequest { Clinic = ClinicId.Default, Size = 100 });
        await ShowAsync(node);
    }

    /// <summary>Shows a client everything that is held about them.</summary>
    public static async Task<byte[]> ShowAsync(OutcomeServiceFactory node)
    {
        var shown = new ArrayBufferWriter<byte>();
        await node.CreateExporter().WriteAsync(ClinicId.Default, new ClientId(Client), DateOnly.FromDateTime(Now.Date), shown);
        return shown.WrittenSpan.ToArray();
    }

    /// <summary>Exports the whole store.</summary>
    public static async Task<byte[]> ExportAsync(OutcomeServiceFactory node)
    {
        using var file = new MemoryStream();
        await node.CreateTransfer().ExportAsync(file);
        return file.ToArray();
    }
}
