namespace TherapyOutcomes.AspNetCore.Access;

/// <summary>What became of somebody at the door: they are a caller, nobody is signed in, or they have no business here.</summary>
internal readonly record struct Admission
{
    private Admission(Caller? caller, bool isSignedIn) => (Caller, IsSignedIn) = (caller, isSignedIn);

    public static Admission Unknown { get; } = new(null, isSignedIn: false);

    public static Admission Forbidden { get; } = new(null, isSignedIn: true);

    public Caller? Caller { get; }

    public bool IsSignedIn { get; }

    public static Admission Of(Caller caller) => new(caller, isSignedIn: true);
}
