using System.Buffers;
using System.Globalization;
using System.Text.Json;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Tests.Exports;

/// <summary>Who at the clinic saw a client's records, as the client's account and copy say it.</summary>
public sealed class ClientAccessTests
{
    private static readonly ClinicPolicy Showing = new() { ShowsAccessToClients = true };

    private static readonly DateOnly Today = new(2026, 3, 1);

    [Fact]
    public async Task WriteAccount_PolicyShowsAccesses_ListsThoseOfAllRecordsOfTheClientNewestFirst()
    {
        var clinic = Clinic(Showing);
        await NoteAsync(clinic, (RecordKey.For(ClinicId.Default, new ClientId("c1")), "ada"), (Episode("e1"), "ben"), (Episode("other"), "cleo"), (RecordKey.For(ClinicId.Default), "dan"));

        var accesses = (await AccountAsync(clinic)).GetProperty("accesses").EnumerateArray().Select(access => access.ToString());

        Assert.Equal(
            [
                """{"at":"2026-02-03T10:00:00.0000000+00:00","actor":"ben","record":"episode/e1","kind":"card"}""",
                """{"at":"2026-02-03T10:00:00.0000000+00:00","actor":"ada","record":"client/c1","kind":"card"}""",
            ],
            accesses.Select(access => access.Replace(" ", "", StringComparison.Ordinal).ReplaceLineEndings("")));
    }

    [Fact]
    public async Task WriteAccount_PolicyAsItIs_DoesNotTellWhoSawTheRecords()
    {
        var clinic = Clinic(new ClinicPolicy());
        await NoteAsync(clinic, (Episode("e1"), "ben"));

        Assert.False((await AccountAsync(clinic)).TryGetProperty("accesses", out _));
    }

    [Fact]
    public async Task WriteAccount_MoreAccessesThanAPageHolds_ListsAll()
    {
        var clinic = Clinic(Showing);
        await NoteAsync(clinic, [.. Enumerable.Range(0, 1_001).Select(index => (Episode("e1"), string.Create(CultureInfo.InvariantCulture, $"p{index}")))]);

        Assert.Equal(1_001, (await AccountAsync(clinic)).GetProperty("accesses").GetArrayLength());
    }

    [Fact]
    public async Task WriteAccount_NothingHeld_SaysSo()
    {
        var output = new ArrayBufferWriter<byte>();

        Assert.False(await Clinic(Showing).Exporter.WriteAccountAsync(ClinicId.Default, new ClientId("nobody"), Today, output));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Write_AndWriteText_ListAccessesWhereThePolicySaysSo(bool shows)
    {
        var clinic = Clinic(new ClinicPolicy { ShowsAccessToClients = shows });
        await NoteAsync(clinic, (Episode("e1"), "ben"));
        var (json, text) = (new ArrayBufferWriter<byte>(), new StringWriter());

        await clinic.Exporter.WriteAsync(ClinicId.Default, new ClientId("c1"), Today, json);
        await clinic.Exporter.WriteTextAsync(ClinicId.Default, new ClientId("c1"), Today, text);

        Assert.Equal(shows, JsonDocument.Parse(json.WrittenMemory).RootElement.TryGetProperty("accesses", out _));
        Assert.Equal(shows, text.ToString().Contains("Who saw the records", StringComparison.Ordinal));
        Assert.Equal(shows, text.ToString().Contains("ben", StringComparison.Ordinal));
    }

    private static TestClinic Clinic(ClinicPolicy policy)
    {
        var clinic = new TestClinic(policy);
        Story.Begin(clinic);
        Story.Begin(clinic, "other", "c2");
        return clinic;
    }

    private static RecordKey Episode(string id) => RecordKey.For(ClinicId.Default, new EpisodeId(id));

    private static ValueTask NoteAsync(TestClinic clinic, params (RecordKey Record, string Actor)[] accesses) => ((IAccessLogStore)clinic.Store).AppendAccessAsync(
        [.. accesses.Select(access => new AccessEntry { Record = access.Record, Actor = new ActorId(access.Actor), At = new(2026, 2, 3, 10, 0, 0, TimeSpan.Zero), Kind = AccessKind.Card })],
        CancellationToken.None);

    private static async Task<JsonElement> AccountAsync(TestClinic clinic)
    {
        var output = new ArrayBufferWriter<byte>();
        Assert.True(await clinic.Exporter.WriteAccountAsync(ClinicId.Default, new ClientId("c1"), Today, output));
        return JsonDocument.Parse(output.WrittenMemory).RootElement;
    }
}
