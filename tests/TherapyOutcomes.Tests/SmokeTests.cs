namespace TherapyOutcomes.Tests;

public class SmokeTests
{
    [Fact]
    public void Tests_Run_Pass() => Assert.Equal(2, 1 + 1);
}
