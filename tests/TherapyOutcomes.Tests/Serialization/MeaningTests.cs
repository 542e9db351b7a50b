using TherapyOutcomes.Input;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Tests.Storage;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Tests.Serialization;

/// <summary>
/// A repeat is told by what a command means, not by how it is written: for every command there is and every kind of field, with
/// plain fingerprints and with keyed ones.
/// </summary>
public sealed class MeaningTests
{
    private static readonly CommandId Id = new("m1");

    public static TheoryData<string, bool> Commands
    {
        get
        {
            var data = new TheoryData<string, bool>();
            foreach (var type in Samples.CommandTypes)
            {
                data.Add(type.Name, false);
                data.Add(type.Name, true);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Fingerprint_OfTheSameMeaning_IsTheSame(string name, bool isKeyed)
    {
        var (command, secret) = (SampleOf(name), SecretOf(isKeyed));
        var fingerprint = CommandFingerprint.Of(command, secret);

        var same = MeaningVariants.SameAs(command).ToList();

        Assert.NotEmpty(same);
        Assert.All(same, variant => Assert.Equal((variant.Field, fingerprint), (variant.Field, CommandFingerprint.Of(variant.Command, secret))));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Fingerprint_WithOneFieldOtherwise_IsAnother(string name, bool isKeyed)
    {
        var (command, secret) = (SampleOf(name), SecretOf(isKeyed));
        var others = MeaningVariants.OtherThan(command).ToList();

        var fingerprints = others.Select(variant => CommandFingerprint.Of(variant.Command, secret)).Append(CommandFingerprint.Of(command, secret));

        Assert.Equal(others.Count + 1, fingerprints.Distinct().Count());
        Assert.Empty(MeaningVariants.NeverChanged(command));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Submit_WhatWasSubmittedBefore_IsToldByItsMeaning(string name, bool isKeyed)
    {
        var command = SampleOf(name) with { CommandId = Id };
        var clinic = await RecordedAsync(command, isKeyed);

        Assert.True(IsRepeat(clinic, command));
        foreach (var (field, same) in MeaningVariants.SameAs(command).Where(same => PassesTheDoor(same.Command)))
        {
            Assert.True(IsRepeat(clinic, same), $"{name} with {field} in another form is not told as a repeat.");
        }

        foreach (var (field, other) in MeaningVariants.OtherThan(command).Where(other => PassesTheDoor(other.Command)))
        {
            var answer = clinic.Send(other);
            Assert.True(!answer.Accepted && answer.Findings is [{ Rule.Id: "REC003" }], $"{name} with another {field} is told as a repeat, or as new.");
        }
    }

    [Theory]
    [InlineData("40", "40.0")]
    [InlineData("40", "4e1")]
    [InlineData("40", "0.40e2")]
    [InlineData("40", "40.00000000000000000000")]
    public void Submit_ANumberInAnotherForm_IsTheSame(string first, string again)
    {
        var clinic = Opened();
        clinic.Play(Score(first));

        var answer = clinic.Play(Score(again));

        Assert.Equal((true, 2L), (answer.Accepted, answer.Version));
    }

    [Theory]
    [InlineData("40.1")]
    [InlineData("4")]
    [InlineData("400e-2")]
    public void Submit_AnotherNumber_IsRefused(string other)
    {
        var clinic = Opened();
        clinic.Play(Score("40"));

        Assert.Equal("REC003", Assert.Single(clinic.Play(Score(other)).Findings).Rule.Id);
    }

    // A requirement names each category and each way of teaching once, and its minimums add up to no more than its credits.
    private static Command SampleOf(string name) => Samples.Of(Samples.CommandTypes.Single(type => type.Name == name)) switch
    {
        SetEducationRequirement set => set with
        {
            Credits = 3 * set.CategoryMinimums[0].Credits,
            CategoryMinimums = [set.CategoryMinimums[0], set.CategoryMinimums[0] with { Category = "another category" }],
            CategoryMaximums = set.CategoryMaximums?[..1],
            DeliveryMinimums = set.DeliveryMinimums?[..1],
            DeliveryMaximums = set.DeliveryMaximums?[..1],
        },
        var sample => (Command)sample,
    };

    private static RecordSecret? SecretOf(bool isKeyed) =>
        isKeyed ? RecordSecret.Open(Guid.Parse("0198f0a0-0000-7000-8000-000000000001"), StoredEvents.Episode("e1"), new byte[RecordSecret.KeyLength]) : null;

    private static bool PassesTheDoor(Command command)
    {
        var check = new InputCheck();
        command.Validate(check);
        return check.Error is null;
    }

    // A record whose only event is on record under the command's id: as if the command had led to it.
    private static async Task<TestClinic> RecordedAsync(Command command, bool isKeyed)
    {
        var store = new InMemoryRecordStore();
        var keys = isKeyed ? MasterKeyRing.Create() : null;
        var vault = new TextVault(store, keys, new SecretCache()) { Keys = store, Catalog = store };
        var made = isKeyed ? await vault.CreateAsync(command.Record, (command as ClientCommand)?.Client, CancellationToken.None) : null;
        var chain = isKeyed ? await vault.CreateAsync(RecordKey.For(command.Clinic), subject: null, CancellationToken.None) : null;
        TherapyEvent begun = command.Record.Kind switch
        {
            RecordKind.Episode => (EpisodeOpened)Samples.Of(typeof(EpisodeOpened)) with { PrimaryMeasure = new("ODI"), Plan = null },
            RecordKind.Client => (ConsentGranted)Samples.Of(typeof(ConsentGranted)),
            _ => (EducationRecorded)Samples.Of(typeof(EducationRecorded)),
        };
        var metadata = new EventMetadata
        {
            Record = command.Record,
            Version = 1,
            EventId = Guid.CreateVersion7(),
            Command = Id,
            Cause = new CommandReference(command.Record, Id),
            Actor = command.Actor,
            OccurredAt = command.At,
            Day = DateOnly.FromDateTime(command.At.UtcDateTime),
            RecordedAt = command.At.ToUniversalTime(),
            WorkflowVersion = 1,
            PolicyFingerprint = "0123456789abcdef",
        };
        var stored = EventCodec.Standard.Encode(new RecordedEvent(begun, metadata), 0, CommandFingerprint.Of(command, made?.Secret), made?.Secret);
        var batch = StoredEvents.Batch(stored) with { NewKeys = made is null ? [] : [made.Wrapped, chain!.Wrapped] };
        Assert.IsType<AppendResult.Appended>(await store.AppendAsync(batch, CancellationToken.None));
        return new TestClinic(store: store, masterKeys: keys) { Now = Samples.At.AddYears(1) };
    }

    private static bool IsRepeat(TestClinic clinic, Command command) =>
        clinic.Send(command) is { Accepted: true, Version: 1, Events.Length: 1 };

    private static TestClinic Opened()
    {
        var clinic = new TestClinic();
        clinic.OpenEpisode();
        return clinic;
    }

    private static string Score(string value) =>
        $$"""{"type":"record-score","at":"2026-03-02T10:00:00Z","actor":"p1","episode":"e1","measure":"ODI","value":{{value}},"commandId":"m1"}""";
}
