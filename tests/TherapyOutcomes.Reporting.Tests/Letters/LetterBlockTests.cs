using TherapyOutcomes.Reporting.Letters;

namespace TherapyOutcomes.Reporting.Tests.Letters;

public sealed class LetterBlockTests
{
    [Theory]
    [InlineData("What to do", "What to do")]
    [InlineData("What to do (soon)", "What to do (soon)")]
    [InlineData("Well done!", null)]
    [InlineData("What to do?", null)]
    [InlineData("Dear client,", null)]
    [InlineData("To do:", null)]
    [InlineData("To do;", null)]
    [InlineData("Walk.", null)]
    [InlineData("- walk", null)]
    public void Of_FirstLineOfABlock_IsAHeadingUnlessItIsASentenceOrAnItem(string line, string? heading)
    {
        var block = LetterBlock.Of($"{line}\nWalk a lot.\n\nHazel Lane\n", hasAddress: false)[0];

        Assert.Equal(heading, block.Heading);
        Assert.Equal(heading is null ? [line, "Walk a lot."] : ["Walk a lot."], block.Lines.AsEnumerable());
    }

    [Fact]
    public void Of_LineAlone_IsNoHeading() => Assert.Null(LetterBlock.Of("What to do\n\nWalk.\n\nHazel Lane\n", hasAddress: false)[0].Heading);

    [Theory]
    [InlineData("Hazel Lane Massage\n555 0100\n")]
    [InlineData("Walk.\n\nHazel Lane Massage\n555 0100")]
    public void Of_LastBlock_IsTheSignatureWithoutAHeading(string text)
    {
        var signature = LetterBlock.Of(text, hasAddress: false)[^1];

        Assert.Null(signature.Heading);
        Assert.Equal(["Hazel Lane Massage", "555 0100"], signature.Lines.AsEnumerable());
    }

    [Theory]
    [InlineData(true, null)]
    [InlineData(false, "For Alex (mother)")]
    public void Of_Address_HasNoHeading(bool hasAddress, string? heading)
    {
        var block = LetterBlock.Of("For Alex (mother)\nFor Sam (father)\n\nHow it went\nWell.\n\nHazel Lane", hasAddress)[0];

        Assert.Equal(heading, block.Heading);
    }

    [Fact]
    public void Of_BlankLinesOfAnyKind_EndABlockOnce()
    {
        var blocks = LetterBlock.Of("\r\nOne\r\nTwo.\r\n \t\r\n\r\nThree.\n\n\n", hasAddress: false);

        Assert.Equal(["One"], blocks.Select(block => block.Heading).OfType<string>());
        Assert.Equal(["Two.", "Three."], blocks.SelectMany(block => block.Lines));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n")]
    public void Of_NothingToRead_HasNoBlock(string text) => Assert.Empty(LetterBlock.Of(text, hasAddress: true));
}
