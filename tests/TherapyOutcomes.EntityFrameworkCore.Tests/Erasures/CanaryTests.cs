using System.Reflection;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Keys;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Tests.Vault;
using TherapyOutcomes.Vault;
using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Erasures;

/// <summary>After an erasure, no byte of a client's words and of their keys is in the database, in a copy of it, or in the memory of any process.</summary>
public sealed class CanaryTests
{
    private static readonly Needles Words = Needles.Of(CanaryClinic.Canary);

    [Theory, EachDatabase]
    public async Task Erase_AClient_LeavesNoByteOfWordsAndKeysAnywhere(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var clinic = new CanaryClinic(database, MasterKeyRing.Create());
        clinic.Play();
        var (north, south) = (clinic.Node(), clinic.Node());
        var (northern, southern) = (north.CreateService(), south.CreateService());
        await CanaryClinic.UseAsync(north, northern);
        await CanaryClinic.UseAsync(south, southern);
        var keys = Needles.Of(await KeysAsync(north));
        Assert.True(Words.IsIn(await CanaryClinic.ShowAsync(south)));
        Assert.NotEmpty(Words.In(Reachable.From(await southern.ReadEpisodeAsync(ClinicId.Default, new("cora-e1")))));
        Assert.All(await CopiesAsync(database, south), copy => Assert.Equal((false, true), (Words.IsIn(copy.Content), keys.IsIn(copy.Content))));
        Assert.Equal(CanaryClinic.Records.Length, OpenKeys(Reachable.From(southern)).Count);

        Assert.True((await northern.SubmitAsync(CanaryClinic.Erasure)).Accepted);

        await CanaryClinic.UseAsync(north, northern);
        Assert.Empty(OpenKeys(Reachable.From(northern, north)));
        var held = Reachable.From(southern, south);
        Assert.Empty(Words.In(held));
        Assert.Empty(keys.In(held));
        Age(held);
        Assert.Empty(OpenKeys(Reachable.From(southern, south)));
        await CanaryClinic.UseAsync(south, southern);
        foreach (var node in new[] { Reachable.From(northern, north), Reachable.From(southern, south) })
        {
            Assert.Empty(OpenKeys(node));
            Assert.Empty(Words.In(node));
            Assert.Empty(keys.In(node));
        }

        Assert.All(await CopiesAsync(database, south), copy => Assert.Equal((copy.Name, false, false), (copy.Name, Words.IsIn(copy.Content), keys.IsIn(copy.Content))));
        Assert.False(Words.IsIn(await CanaryClinic.ShowAsync(south)));
        await AssertListsAreCleanAsync(south, keys);
    }

    // The search can fail: without master keys, the words are in each copy.
    [Theory, EachDatabase]
    public async Task Search_WhereTextsAreUnencrypted_FindsTheWordsInEachCopy(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var clinic = new CanaryClinic(database, masterKeys: null);
        clinic.Play();

        Assert.All(await CopiesAsync(database, clinic.Node()), copy => Assert.True(Words.IsIn(copy.Content), copy.Name));
    }

    private static async Task<List<byte[]>> KeysAsync(OutcomeServiceFactory node)
    {
        var read = await ((IRecordKeyStore)node.Store).ReadKeysAsync(CanaryClinic.Records, CancellationToken.None);
        Assert.Equal(CanaryClinic.Records.Length, read.Count);
        return [.. read.Select(key => key.Wrapped.ToArray())];
    }

    // All that somebody could take away: the files as one, because rows may be in the log only; a dump; and an export.
    private static async Task<List<(string Name, byte[] Content)>> CopiesAsync(TestDatabase database, OutcomeServiceFactory node)
    {
        var copies = new List<(string, byte[])> { ("export", await CanaryClinic.ExportAsync(node)) };
        if (database is SqliteTestDatabase file)
        {
            copies.Add(("files", [.. DatabaseFiles.Read(file).Values.SelectMany(content => content)]));
        }
        else if (PostgreSqlDump.IsAvailable)
        {
            copies.Add(("dump", System.Text.Encoding.UTF8.GetBytes(await PostgreSqlDump.ReadAsync(database.ConnectionString))));
        }

        return copies;
    }

    private static async Task AssertListsAreCleanAsync(OutcomeServiceFactory node, Needles keys)
    {
        var summaries = await ((IRecordCatalog)node.Store).ListAsync(new RecordQuery { Clinic = ClinicId.Default }, after: null, 100, CancellationToken.None);
        var worklist = await node.CreateWorklist().ReadAsync(new WorklistRequest { Clinic = ClinicId.Default, Size = 100 });
        Assert.Contains(summaries, summary => summary.Client == new ClientId(CanaryClinic.Client));
        Assert.DoesNotContain(worklist.Entries, entry => CanaryClinic.Records.Contains(entry.Record));
        var listed = Reachable.From(summaries, worklist);
        Assert.Empty(Words.In(listed));
        Assert.Empty(keys.In(listed));
    }

    private static List<object> OpenKeys(IReadOnlyList<object> objects) =>
        [.. objects.Where(one => one.GetType().Name == "RecordSecret" && !Value<bool>(one, "IsDestroyed") && CanaryClinic.Records.Contains(Value<RecordKey>(one, "Record")))];

    // Five minutes: as often as a cache's timer goes off in them.
    private static void Age(IReadOnlyList<object> objects)
    {
        foreach (var cache in objects.Where(one => one.GetType().Name == "SecretCache"))
        {
            var onTime = cache.GetType().GetMethod("OnTime", BindingFlags.Instance | BindingFlags.NonPublic)!;
            onTime.Invoke(cache, null);
            onTime.Invoke(cache, null);
        }
    }

    private static T Value<T>(object one, string property) => (T)one.GetType().GetProperty(property)!.GetValue(one)!;
}
