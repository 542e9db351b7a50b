using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;
using TherapyOutcomes.Testing;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Verification;

/// <summary>What only a seal shows: a record that is consistent in itself, and not what it was.</summary>
public sealed class SealTests
{
    [Theory, EachDatabase]
    public async Task Verify_ARecordPutBackToAnOlderState_IsFoundAgainstTheSealInTheStore(DatabaseKind kind)
    {
        await using var clinic = await SealedClinic.CreateAsync(kind);
        await using var before = await Tables.OpenAsync(clinic.Database);
        Given.Episode(episode: "e8", client: "c8").In(EpisodeStage.Treating).Build(clinic.Clinic);
        var older = (await before.RowsAsync("outcome_records", "kind = 0 and id = 'e8'")).Single();
        clinic.Clinic.Send(Clinic.Score("e8", 30, clinic.Clinic.Now)).AssertAccepted();
        await clinic.SealAsync();

        foreach (var added in await before.RowsAsync("outcome_events", $"kind = 0 and id = 'e8' and version > {older["version"]}"))
        {
            await before.DeleteAsync("outcome_events", added);
        }

        await before.DeleteAsync("outcome_records", older);
        await before.InsertAsync("outcome_records", older);

        var finding = Assert.Single((await clinic.VerifyAsync(againstSeal: false)).Findings);
        Assert.Equal((TamperingKind.EventMissing, "episode/e8"), (finding.Kind, finding.Record));
    }

    [Theory, EachDatabase]
    public async Task Verify_WhatCameAfterTheLastSealWasCut_IsNotFoundBeforeTheNextSeal(DatabaseKind kind)
    {
        await using var clinic = await SealedClinic.CreateAsync(kind);
        await using var tables = await Tables.OpenAsync(clinic.Database);
        Given.Episode(episode: "e8", client: "c8").In(EpisodeStage.Treating).Build(clinic.Clinic);

        await tables.RestoreAsync();

        Assert.Empty((await clinic.VerifyAsync()).Findings);
    }

    [Theory, EachDatabase]
    public async Task Verify_TheSealCutTogetherWithWhatItSealed_IsFoundOnlyAgainstTheAnchoredSeal(DatabaseKind kind)
    {
        await using var clinic = await SealedClinic.CreateAsync(kind);
        await using var tables = await Tables.OpenAsync(clinic.Database);
        Given.Episode(episode: "e8", client: "c8").In(EpisodeStage.Treating).Build(clinic.Clinic);
        await clinic.SealAsync();

        await tables.RestoreAsync();

        Assert.Empty((await clinic.VerifyAsync(againstSeal: false)).Findings);
        var finding = Assert.Single((await clinic.VerifyAsync()).Findings);
        Assert.Equal((TamperingKind.SealBroken, "clinic/default"), (finding.Kind, finding.Record));
    }

    // Without master keys, everybody has what it takes to write a record that is consistent in itself.
    [Theory, EachDatabase]
    public async Task Verify_ARecordForgedWhereTextsAreUnencrypted_IsFoundAgainstTheSeal(DatabaseKind kind)
    {
        await using var clinic = await SealedClinic.CreateAsync(kind, isUnencrypted: true);
        await using var other = await SealedClinic.CreateAsync(kind, isUnencrypted: true);
        await using var tables = await Tables.OpenAsync(clinic.Database);
        await using var forged = await Tables.OpenAsync(other.Database);
        foreach (var table in new[] { "outcome_events", "outcome_records" })
        {
            const string Record = "kind = 0 and id = 'e2'";
            await tables.ExecuteAsync($"delete from {table} where {Record}");
            foreach (var row in await forged.RowsAsync(table, Record))
            {
                await tables.InsertAsync(table, row);
            }
        }

        Assert.Contains((await clinic.VerifyAsync()).Findings, finding => (finding.Kind, finding.Record) == (TamperingKind.EventChanged, "episode/e2"));
    }

    [Theory, EachDatabase]
    public async Task Seal_AfterSomethingWasChanged_SealsNothing(DatabaseKind kind)
    {
        await using var clinic = await SealedClinic.CreateAsync(kind);
        await using var tables = await Tables.OpenAsync(clinic.Database);
        await tables.ExecuteAsync("update outcome_events set actor = 'somebody' where kind = 0 and id = 'e1' and version = 2");

        var sealing = await clinic.Factory.CreateVerifier().SealAsync(ClinicId.Default, new ActorId("office"));

        Assert.Null(sealing.Seal);
        Assert.Equal("EventChanged default episode/e1 v2", Assert.Single(sealing.Verification.Findings).ToString());
        Assert.Equal(2, (await tables.RowsAsync("outcome_events", "name = 'ClinicSealed'")).Count);
    }

    // Nothing can be verified then, but the records are there.
    [Theory, EachDatabase]
    public async Task Seal_AfterTheClinicsKeyWasRemoved_SaysThatItIsMissing(DatabaseKind kind)
    {
        await using var clinic = await SealedClinic.CreateAsync(kind);
        await clinic.Database.ExecuteAsync("delete from outcome_keys where subject is null and id = 'default'");

        var sealing = await clinic.Factory.CreateVerifier().SealAsync(ClinicId.Default, new ActorId("office"));

        Assert.Null(sealing.Seal);
        Assert.Equal((TamperingKind.KeyMissing, "clinic/default"), (sealing.Verification.Findings.Single().Kind, sealing.Verification.Findings.Single().Record));
    }

    [Theory, EachDatabase]
    public async Task Seal_AClinicWithoutRecords_SaysSo(DatabaseKind kind)
    {
        await using var clinic = await SealedClinic.CreateAsync(kind);

        await StoreTrial.FailsAsync(ErrorCodes.RecordMissing, () => clinic.Factory.CreateVerifier().SealAsync(new ClinicId("elsewhere"), new ActorId("office")));
    }

    [Theory, EachDatabase]
    public async Task Seal_TwoAtTheSameMoment_AreNumberedOneAfterTheOther(DatabaseKind kind)
    {
        await using var clinic = await SealedClinic.CreateAsync(kind);

        var seals = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            await Task.Yield();
            return (await clinic.Factory.CreateVerifier().SealAsync(ClinicId.Default, new ActorId("office"))).Seal;
        }));

        Assert.Equal([3, 4, 5, 6], seals.Select(seal => seal!.Number).Order());
        var report = await clinic.Factory.CreateVerifier().VerifyAsync(new VerificationOptions { Seals = [.. seals.OfType<ClinicSeal>(), clinic.Seal] });
        Assert.Empty(report.Findings);
    }
}
