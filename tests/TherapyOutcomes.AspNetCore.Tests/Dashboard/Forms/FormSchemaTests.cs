using TherapyOutcomes.AspNetCore.Dashboard.Forms;

namespace TherapyOutcomes.AspNetCore.Tests.Dashboard.Forms;

public sealed class FormSchemaTests
{
    [Theory]
    [InlineData("record-score", "measure", nameof(FieldKind.Choice))]
    [InlineData("record-score", "value", nameof(FieldKind.Number))]
    [InlineData("record-score", "items", nameof(FieldKind.Items))]
    [InlineData("record-score", "side", nameof(FieldKind.Choice))]
    [InlineData("record-score", "rater", nameof(FieldKind.Id))]
    [InlineData("record-score", "device", nameof(FieldKind.ShortText))]
    [InlineData("record-score", "score", nameof(FieldKind.NewId))]
    [InlineData("record-score", "at", nameof(FieldKind.Time))]
    [InlineData("record-session", "techniques", nameof(FieldKind.List))]
    [InlineData("document-improvement", "subjective", nameof(FieldKind.LongText))]
    [InlineData("agree-maintenance", "until", nameof(FieldKind.Day))]
    [InlineData("observe-improvement", "holds", nameof(FieldKind.YesNo))]
    [InlineData("screen-red-flags", "asked", nameof(FieldKind.Choices))]
    [InlineData("propose-referral", "to", nameof(FieldKind.Group))]
    [InlineData("propose-referral", "to.kind", nameof(FieldKind.ShortText))]
    [InlineData("discuss-improvement", "selfCare", nameof(FieldKind.Groups))]
    [InlineData("set-education-requirement", "categoryMinimums", nameof(FieldKind.Numbers))]
    [InlineData("grant-consent", "recipients", nameof(FieldKind.List))]
    [InlineData("open-episode", "plan.minutes", nameof(FieldKind.Number))]
    [InlineData("open-episode", "episode", nameof(FieldKind.NewId))]
    public void Read_Field_IsOfItsKind(string command, string path, string kind) =>
        Assert.Equal(Enum.Parse<FieldKind>(kind), AllForms.AllFields(command).Single(field => field.Path == path).Kind);

    [Fact]
    public void Read_Number_HasTheLimitsOfTheSchema()
    {
        var minutes = AllForms.Fields("record-session").Single(field => field.Name == "minutes");

        Assert.Equal((1m, 600m, true, true), (minutes.Low, minutes.High, minutes.IsWhole, minutes.IsRequired));
    }

    [Fact]
    public void Read_WhatTheHostSupplies_IsNotAskedFor() =>
        Assert.All(AllForms.Commands, command => Assert.DoesNotContain(AllForms.Fields(command), field => field.Name is "type" or "clinic" or "actor" or "commandId"));

    [Fact]
    public void Read_IdOfANewFact_IsMadeUpEverywhere() =>
        Assert.All(
            AllForms.Commands.Where(command => NewFacts.FieldOf(command) is not null),
            command => Assert.Equal(FieldKind.NewId, AllForms.Fields(command).Single(field => field.Name == NewFacts.FieldOf(command)).Kind));

    [Fact]
    public void MakeId_Always_IsAValidId() => Assert.True(FactId.TryParse(NewFacts.MakeId("referral", new DateOnly(2026, 1, 31)), null, out _));
}
