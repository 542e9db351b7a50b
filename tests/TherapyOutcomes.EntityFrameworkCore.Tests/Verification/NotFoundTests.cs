using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Verification;

/// <summary>What the guide says that no verification finds, tried out.</summary>
public sealed class NotFoundTests
{
    public static TheoryData<string> Changes =>
    [
        "update outcome_records set lease_owner = 'somebody', lease_until_ms = 99999999999999 where kind = 0 and id = 'e1'",
        "update outcome_events set position = position + 1000 where kind = 0 and id = 'e1'",
        "insert into outcome_records (clinic, kind, id, version, is_held, evaluated_ms, basis) values ('default', 0, 'ghost', 0, 0, 0, '')",
        "create trigger evil before insert on outcome_events begin select raise(ignore); end",
        "insert into outcome_records (clinic, kind, id, version, is_held, evaluated_ms, basis) values (cast('default' as blob), 0, 'ghost', 1, 0, 0, '')",
        "create table outcome_notes (words text)",
        "update outcome_store set store_id = 'B9C5E2A4-3D1F-4C58-9A72-6E0D8F1B2C3D'",
    ];

    [Theory, MemberData(nameof(Changes))]
    public async Task Verify_WhatTheGuideSays_IsNotFound(string change)
    {
        await using var clinic = await SealedClinic.CreateAsync(DatabaseKind.Sqlite);
        await clinic.Database.ExecuteAsync(change);

        Assert.Empty((await clinic.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task Verify_IndexesDropped_IsNotFound()
    {
        await using var clinic = await SealedClinic.CreateAsync(DatabaseKind.Sqlite);
        await using var tables = await Tables.OpenAsync(clinic.Database);
        var indexes = await tables.IndexesAsync();
        Assert.NotEmpty(indexes);
        foreach (var index in indexes)
        {
            await clinic.Database.ExecuteAsync($"drop index {index}");
        }

        Assert.Empty((await clinic.VerifyAsync()).Findings);
    }

    // No list and no read shows it.
    [Theory, EachDatabase]
    public async Task Worklist_RowOfVersionZero_IsNotShown(DatabaseKind kind)
    {
        await using var clinic = await SealedClinic.CreateAsync(kind);
        await using var tables = await Tables.OpenAsync(clinic.Database);
        var before = await clinic.Factory.CreateWorklist().ReadAsync(new() { Clinic = ClinicId.Default });
        var row = (await tables.RowsAsync("outcome_records", "kind = 0 and id = 'e1'")).Single();
        (row["id"], row["version"]) = ("ghost", 0L);
        await tables.InsertAsync("outcome_records", row);

        Assert.Empty((await clinic.VerifyAsync()).Findings);
        var after = await clinic.Factory.CreateWorklist().ReadAsync(new() { Clinic = ClinicId.Default });
        Assert.Equal(before.Entries.Select(entry => entry.Record), after.Entries.Select(entry => entry.Record));
    }

    // Ghosts that something would read are found.
    [Theory]
    [InlineData("insert into outcome_keys (clinic, kind, id, key_id, subject, master_key, wrapped) select clinic, kind, 'ghost', '00000000-0000-0000-0000-000000000001', subject, master_key, wrapped from outcome_keys where kind = 0 and id = 'e1'", "KeyAdded default episode/ghost")]
    [InlineData("update outcome_records set id = 'ghost' where kind = 0 and id = 'e1'", "SummaryMissing default episode/e1; EventMissing default episode/ghost v1")]
    [InlineData("update outcome_records set version = 0 where kind = 0 and id = 'e1'", "SummaryMissing default episode/e1")]
    [InlineData("update outcome_events set version = 0 where kind = 0 and id = 'e1' and version = 1", "EventChanged default episode/e1 v0; EventMissing default episode/e1 v1")]
    [InlineData("update outcome_events set clinic = cast('default' as blob) where kind = 0 and id = 'e1' and version = 1", "EventMissing default episode/e1 v1")]
    public async Task Verify_RowsWithoutARecord_AreFound(string change, string expected)
    {
        await using var clinic = await SealedClinic.CreateAsync(DatabaseKind.Sqlite);
        await clinic.Database.ExecuteAsync(change);

        Assert.Equal(expected, string.Join("; ", (await clinic.VerifyAsync()).Findings));
    }
}
