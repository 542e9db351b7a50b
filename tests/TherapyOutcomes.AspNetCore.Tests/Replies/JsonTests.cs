using System.Text;

namespace TherapyOutcomes.AspNetCore.Tests.Replies;

public sealed class JsonTests
{
    [Theory]
    [InlineData("""{"asOf":"now"}""", "\"now\"")]
    [InlineData("""{"first":{"asOf":1},"second":[{"asOf":2}],"asOf":3}""", "3")]
    [InlineData("""{"first":"\"asOf\":1","asOf":[4,5],"last":6}""", "[4,5]")]
    [InlineData("""{"first":1}""", "")]
    [InlineData("{}", "")]
    public void PlaceOf_Member_IsThatOfItsValueInTheObjectItself(string json, string value)
    {
        var bytes = Encoding.UTF8.GetBytes(json);

        Assert.Equal(value, Encoding.UTF8.GetString(bytes[AspNetCore.Replies.Json.PlaceOf("asOf", bytes)]));
    }
}
