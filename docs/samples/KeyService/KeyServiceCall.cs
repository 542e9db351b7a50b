namespace ClinicSoftware.Keys;

/// <summary>Asks the key service to wrap or unwrap bytes.</summary>
internal sealed record KeyServiceCall(byte[] Bytes, byte[] Context);
