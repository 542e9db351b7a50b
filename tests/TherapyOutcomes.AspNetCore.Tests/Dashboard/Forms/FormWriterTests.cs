using TherapyOutcomes.AspNetCore.Dashboard.Forms;

namespace TherapyOutcomes.AspNetCore.Tests.Dashboard.Forms;

public sealed class FormWriterTests
{
    private static readonly TimeZoneInfo Madrid = TimeZoneInfo.FindSystemTimeZoneById("Europe/Madrid");

    [Theory]
    [InlineData("record-score", "value", "20", """{"value":20}""")]
    [InlineData("record-score", "value", "20,5", """{"value":20.5}""")]
    [InlineData("record-score", "value", "-1.5", """{"value":-1.5}""")]
    [InlineData("record-score", "items", "1 2 - true", """{"items":[1,2,null,true]}""")]
    [InlineData("record-score", "device", " goniometer ", """{"device":"goniometer"}""")]
    [InlineData("record-score", "device", "", "{}")]
    [InlineData("record-score", "at", "2026-07-01T09:30", """{"at":"2026-07-01T09:30:00\u002B02:00"}""")]
    [InlineData("record-score", "at", "2026-01-01T09:30", """{"at":"2026-01-01T09:30:00\u002B01:00"}""")]
    [InlineData("record-score", "at", "2026-10-25T02:30", """{"at":"2026-10-25T02:30:00\u002B02:00"}""")]
    [InlineData("record-preference", "contact", "false", """{"contact":false}""")]
    [InlineData("record-preference", "contact", "", "{}")]
    [InlineData("adjust-plan", "techniques", "swedish, deep tissue\ncupping", """{"techniques":["swedish","deep tissue","cupping"],"reason":""}""")]
    [InlineData("resolve-reaction", "by.kind", "physician", """{"by":{"kind":"physician","name":""}}""")]
    [InlineData("set-goal", "text", "walk\n<b>far</b>", """{"text":"walk\n\u003Cb\u003Efar\u003C/b\u003E"}""")]
    [InlineData("set-goal", "target", "12", """{"text":"","target":12}""")]
    public void Write_Value_IsThatOfTheCommand(string command, string path, string typed, string json)
    {
        var written = Write(command, FormValues.None.With(path, typed));

        Assert.Empty(written.Wrong);
        Assert.Equal(json, written.Json);
    }

    [Theory]
    [InlineData("record-score", "value", "many")]
    [InlineData("record-score", "value", "1,000.5")]
    [InlineData("record-score", "items", "1 two 3")]
    [InlineData("record-score", "at", "yesterday")]
    [InlineData("record-score", "at", "2026-03-29T02:30")]
    [InlineData("record-score", "at", "0001-01-01T00:00")]
    [InlineData("record-preference", "contact", "perhaps")]
    [InlineData("set-education-requirement", "categoryMinimums", "ethics")]
    public void Write_WhatIsNoValue_IsNamed(string command, string path, string typed) =>
        Assert.Equal(path, Assert.Single(Write(command, FormValues.None.With(path, typed)).Wrong));

    [Fact]
    public void Write_Recipients_MayHaveCommas() =>
        Assert.Contains("[\"Grey, Meredith\",\"kind:physician\"]", Write("grant-consent", FormValues.None.With("recipients", "Grey, Meredith\nkind:physician")).Json, StringComparison.Ordinal);

    [Fact]
    public void Write_Choices_AreAList() =>
        Assert.Equal("""{"asked":["dvt","stroke"],"positive":[]}""", Write("screen-red-flags", FormValues.None.With("asked", "dvt", "stroke")).Json);

    [Fact]
    public void Write_EmptyRows_AreLeftOutAndErrorsFindTheirRow()
    {
        var written = Write("discuss-improvement", FormValues.None.With("selfCare[1].what", "walk").With("selfCare[1].confidence", "11"));

        Assert.Contains("""
            "selfCare":[{"what":"walk","howOften":"","when":"","confidence":11}]
            """.Trim(), written.Json, StringComparison.Ordinal);
        Assert.Equal("selfCare[1].confidence", written.PathOf("selfCare[0].confidence"));
        Assert.Equal("topics", written.PathOf("topics"));
    }

    [Fact]
    public void Write_Numbers_AreAnObject() =>
        Assert.Contains("""
            "categoryMinimums":{"ethics":2,"first aid":0.5}
            """.Trim(), Write("set-education-requirement", FormValues.None.With("categoryMinimums", "ethics: 2\nfirst aid = 0,5")).Json, StringComparison.Ordinal);

    [Fact]
    public void Write_FieldThatTheFormDoesNotHave_IsLeftOut() =>
        Assert.DoesNotContain("actor", Write("review-stage", FormValues.None.With("actor", "mallory").With("episode", "e9")).Json, StringComparison.Ordinal);

    private static FormReading Write(string command, FormValues values) => FormWriter.Write([], AllForms.Fields(command), values, Madrid);
}
